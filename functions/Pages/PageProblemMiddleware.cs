using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Frame;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace ImpactTracker.Functions.Pages;

/// <summary>Shows people who came to a page a page, where a program would get <c>application/problem+json</c>.</summary>
public sealed class PageProblemMiddleware(PageDesk pages) : IFunctionsWorkerMiddleware
{
    private static readonly string Room = typeof(PageProblemMiddleware).Namespace + ".";

    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        await next(context);
        if (context.FunctionDefinition.EntryPoint.StartsWith(Room, StringComparison.Ordinal) && context.GetHttpContext() is { } http
            && context.GetInvocationResult() is { Value: JsonAnswer { IsProblem: true, Body: Problem problem } } result)
        {
            result.Value = pages.Show<ProblemPage, ProblemModel>(http.Request, ProblemModel.Of(problem, http), problem.Status);
        }
    }
}
