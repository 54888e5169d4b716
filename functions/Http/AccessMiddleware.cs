using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace ImpactTracker.Functions.Http;

/// <summary>Lets a request pass to its function only when its caller may call it: 401 for nobody known, 403 for too small a role.</summary>
public sealed class AccessMiddleware(Callers callers, AccessRules rules) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http && Refusal(http, context.FunctionDefinition) is { } refusal)
        {
            context.GetInvocationResult().Value = refusal;
            return Task.CompletedTask;
        }

        return next(context);
    }

    private IResult? Refusal(HttpContext http, FunctionDefinition function)
    {
        var needed = rules.Of(function);
        var caller = callers.Of(http.Request);
        if (caller is not null)
        {
            Callers.Keep(http, caller);
        }

        if (needed == Role.Anyone)
        {
            return null;
        }

        if (caller is null)
        {
            return Problems.Of(401, "Sign in first.");
        }

        if (needed is null || caller.Role < needed)
        {
            return Problems.Of(403, $"This needs the role {needed ?? Role.Manager}; you have {(caller.Role == Role.Anyone ? "none" : caller.Role)}.");
        }

        return null;
    }
}
