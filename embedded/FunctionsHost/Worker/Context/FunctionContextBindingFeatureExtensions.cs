using ImpactTracker.FunctionsHost.Invocation;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>What an invocation returned, for middleware to read or replace.</summary>
public static class FunctionContextBindingFeatureExtensions
{
    public static InvocationResult<T> GetInvocationResult<T>(this FunctionContext context) => new InvocationReturn<T>(Invocation(context));

    public static InvocationResult GetInvocationResult(this FunctionContext context) => Invocation(context).Result;

    private static FunctionInvocation Invocation(FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context as FunctionInvocation
            ?? throw new InvalidOperationException("This context was not made by the host, so it has no invocation result.");
    }
}
