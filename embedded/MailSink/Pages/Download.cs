using ImpactTracker.MailSink.Keeping;
using Microsoft.Net.Http.Headers;

namespace ImpactTracker.MailSink.Pages;

/// <summary>An attachment to save: never shown in place, whatever it says it is.</summary>
internal static class Download
{
    public static async Task WriteAsync(HttpContext context, AttachmentView file, Stream content)
    {
        await using (content)
        {
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(file.Name);
            var headers = context.Response.Headers;
            headers.ContentDisposition = disposition.ToString();
            headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
            headers.XContentTypeOptions = "nosniff";
            context.Response.ContentType = MediaTypeHeaderValue.TryParse(file.Type, out var type) ? type.MediaType.ToString() : "application/octet-stream";
            context.Response.ContentLength = content.Length;
            await content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }
}
