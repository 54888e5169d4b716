using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace ImpactTracker.Functions.Http;

/// <summary>Lets a request pass to its function only when its caller may call it: 401 for nobody known, 403 for too small a role.</summary>
public sealed class AccessMiddleware(Callers callers) : IFunctionsWorkerMiddleware
{
    private readonly ConcurrentDictionary<string, AccessAttribute?> rules = new(StringComparer.Ordinal);

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
        var needed = rules.GetOrAdd(function.EntryPoint, RuleOf)?.Role;
        if (needed == Role.Anyone)
        {
            return null;
        }

        if (callers.Of(http.Request) is not { } caller)
        {
            return Problems.Of(401, "Sign in first.");
        }

        if (needed is null || caller.Role < needed)
        {
            return Problems.Of(403, $"This needs the role {needed ?? Role.Manager}; you have {(caller.Role == Role.Anyone ? "none" : caller.Role)}.");
        }

        Callers.Keep(http, caller);
        return null;
    }

    private static AccessAttribute? RuleOf(string entryPoint) =>
        typeof(AccessMiddleware).Assembly.GetType(entryPoint[..entryPoint.LastIndexOf('.')])?.GetCustomAttribute<AccessAttribute>();
}
