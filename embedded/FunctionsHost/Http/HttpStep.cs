using ImpactTracker.FunctionsHost.Invocation;
using ImpactTracker.FunctionsHost.Outputs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.FunctionsHost.Http;

/// <summary>
/// The step that <c>ConfigureFunctionsWebApplication</c> registers: after the steps inside it, it executes what the invocation
/// came to, be that the function's result or one that a middleware put in its place.
/// </summary>
internal static class HttpStep
{
    public static FunctionExecutionDelegate Around(FunctionExecutionDelegate next) => context => AnswerAsync(next, context);

    private static async Task AnswerAsync(FunctionExecutionDelegate next, FunctionContext context)
    {
        await next(context);
        if (context is not FunctionInvocation { Http: { } http } invocation)
        {
            return;
        }

        if (invocation.Output is not null && invocation.Function.Outputs.Queues.Count > 0)
        {
            // Before the answer, so that a caller who was told "accepted" finds its work in the queue.
            await invocation.InstanceServices.GetRequiredService<QueueOutput>().SendAsync(invocation);
        }

        if (invocation.Function.Outputs.Answer(invocation.ReturnValue) is { } answer && !http.RequestAborted.IsCancellationRequested)
        {
            await answer.ExecuteAsync(http);
        }
    }
}
