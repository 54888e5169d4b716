using ImpactTracker.Functions.Pages.Frame;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ImpactTracker.Functions.Pages;

/// <summary>Renders a page, with the headers that keep it to itself: nothing from elsewhere, no frame around it, nothing kept by a cache.</summary>
internal sealed class PageAnswer<TPage, TModel>(PageContext context, TModel model, int status) : IResult
    where TPage : PageOf<TModel>
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        var parameters = new Dictionary<string, object?> { [nameof(PageOf<>.Context)] = context, [nameof(PageOf<>.Model)] = model };
        return new RazorComponentResult<TPage>(parameters) { StatusCode = status, ContentType = "text/html; charset=utf-8", PreventStreamingRendering = true }.ExecuteAsync(httpContext);
    }
}
