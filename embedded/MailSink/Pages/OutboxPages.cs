using System.Globalization;
using System.Reflection;
using ImpactTracker.MailSink.Keeping;

namespace ImpactTracker.MailSink.Pages;

/// <summary>The routes of the outbox for people.</summary>
internal static class OutboxPages
{
    private static readonly byte[] Style = ReadStyle();

    public static void Map(WebApplication app)
    {
        var outbox = app.Services.GetRequiredService<Outbox>();
        var reader = app.Services.GetRequiredService<MessageReader>();
        var files = app.Services.GetRequiredService<AttachmentFiles>();
        app.MapGet("/", context => ListPage.WriteAsync(context, outbox, reader));
        app.MapGet("/outbox.css", static async context =>
        {
            context.Response.ContentType = "text/css; charset=utf-8";
            context.Response.Headers.CacheControl = "no-cache";
            context.Response.ContentLength = Style.Length;
            await context.Response.Body.WriteAsync(Style, context.RequestAborted);
        });
        app.MapGet("/outbox/{id}", context => Find(context, outbox, reader) is { } message ? MessagePage.WriteAsync(context, message) : MissingAsync(context));
        app.MapGet("/outbox/{id}/html", context =>
            Find(context, outbox, reader)?.Html is { } html ? FramedHtml.WriteAsync(context, html) : MissingAsync(context));
        app.MapGet("/outbox/{id}/attachments/{index}", context =>
        {
            var number = context.Request.RouteValues["index"] as string;
            return Find(context, outbox, reader) is { } message
                && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index < message.Attachments.Count
                && files.Open(message.Attachments[index].Sha256) is { } content
                    ? Download.WriteAsync(context, message.Attachments[index], content)
                    : MissingAsync(context);
        });
    }

    private static MessageView? Find(HttpContext context, Outbox outbox, MessageReader reader) =>
        outbox.Find((string)context.Request.RouteValues["id"]!) is { } message ? reader.Read(message) : null;

    private static Task MissingAsync(HttpContext context) => Page.WriteAsync(context, 404, "Not found – MailSink", html =>
        html.Add($"<h1>Not found</h1>\n<p class=\"empty\">There is no such message. It may have been removed. <a href=\"/\">Show the outbox</a></p>\n"));

    private static byte[] ReadStyle()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("outbox.css")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
