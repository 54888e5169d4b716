using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Http;

/// <summary>The caller of a request, after <see cref="AccessMiddleware"/> let it pass.</summary>
public static class CallerExtensions
{
    /// <summary>Who sends it; not for functions that are open to anyone.</summary>
    public static Caller Caller(this HttpRequest request) => Callers.Kept(request.HttpContext);
}
