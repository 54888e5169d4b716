using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Pages;

/// <summary>303: the browser gets the page there. ASP.NET's own redirects answer 302 or 307, of which the second posts again.</summary>
internal sealed record SeeOther(string Path) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = Path;
        httpContext.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
