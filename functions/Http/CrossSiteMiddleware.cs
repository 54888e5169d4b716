using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace ImpactTracker.Functions.Http;

/// <summary>
/// Refuses changes that another site's page sends in a signed-in person's name. Browsers say in <c>Sec-Fetch-Site</c> where a request comes from
/// (W3C Fetch Metadata); programs that are not browsers do not send it. What is open to anyone is left: it acts in nobody's name.
/// </summary>
public sealed class CrossSiteMiddleware(AccessRules rules) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext()?.Request is { } request && !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)
            && request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" && rules.Of(context.FunctionDefinition) != Role.Anyone)
        {
            context.GetInvocationResult().Value = Problems.Of(403, "This came from a page of another site. Open the page here and send it again.");
            return Task.CompletedTask;
        }

        return next(context);
    }
}
