using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace ImpactTracker.FunctionsHost.Invocation;

/// <summary>The steps around every function, in the order of their registration, and the call itself as the last.</summary>
internal sealed class FunctionPipeline(IReadOnlyList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> steps)
{
    public FunctionExecutionDelegate Run { get; } = steps.Reverse().Aggregate((FunctionExecutionDelegate)CallAsync, static (next, step) => step(next));

    private static async Task CallAsync(FunctionContext context)
    {
        if (context is not FunctionInvocation invocation)
        {
            throw new InvalidOperationException("A middleware passed on a context of its own; pass on the one it was given.");
        }

        invocation.Output = invocation.ReturnValue = await invocation.Function.Call.InvokeAsync(invocation);
    }
}
