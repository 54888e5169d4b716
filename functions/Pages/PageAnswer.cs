using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Frame;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ImpactTracker.Functions.Pages;

/// <summary>Renders a page, with the headers that keep it to itself: nothing from elsewhere, no frame around it, nothing kept by a cache.</summary>
internal sealed partial class PageAnswer<TPage, TModel>(PageContext context, TModel model, int status) : IResult
    where TPage : PageOf<TModel>
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        var parameters = new Dictionary<string, object?> { [nameof(PageOf<>.Context)] = context, [nameof(PageOf<>.Model)] = model };
        try
        {
            await new RazorComponentResult<TPage>(parameters) { StatusCode = status, ContentType = "text/html; charset=utf-8", PreventStreamingRendering = true }.ExecuteAsync(httpContext);
        }
        catch (Exception fault) when (!httpContext.Response.HasStarted && !httpContext.RequestAborted.IsCancellationRequested)
        {
            // It is past the middleware that answers for faults.
            Log.Fault(httpContext.RequestServices.GetRequiredService<ILogger<PageAnswer<TPage, TModel>>>(), fault, typeof(TPage).Name);
            await Problems.Of(500, "Something went wrong on our side. The traceId helps us to find it.").ExecuteAsync(httpContext);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Page {Page} could not be rendered")]
        public static partial void Fault(ILogger logger, Exception exception, string page);
    }
}
