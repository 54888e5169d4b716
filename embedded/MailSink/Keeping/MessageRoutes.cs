using System.Globalization;
using ImpactTracker.MailSink.Http;

namespace ImpactTracker.MailSink.Keeping;

/// <summary><c>GET</c> and <c>DELETE /messages</c>, <c>GET /messages/{id}</c>: the outbox for programs.</summary>
internal static class MessageRoutes
{
    private const int DefaultTop = 100;
    private const int MostTop = 100_000;

    public static void Map(WebApplication app)
    {
        var outbox = app.Services.GetRequiredService<Outbox>();
        var reader = app.Services.GetRequiredService<MessageReader>();
        app.MapGet("/messages", context => ListAsync(context, outbox));
        app.MapDelete("/messages", context =>
        {
            outbox.Clear();
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });
        app.MapGet("/messages/{id}", context =>
            outbox.Find((string)context.Request.RouteValues["id"]!) is { } message && reader.Read(message) is { } view
                ? JsonAnswer.WriteAsync(context, 200, view, SinkJson.Plain.MessageView)
                : ErrorAnswer.WriteAsync(context, 404, null, "There is no message with this id."));
    }

    /// <summary>A whole address finds its own messages only; a part (<c>example.org</c>) finds all addresses with it.</summary>
    public static bool IsWhole(string to) => to.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < to.Length - 1;

    private static Task ListAsync(HttpContext context, Outbox outbox)
    {
        var to = context.Request.Query["to"].ToString().Trim() is { Length: > 0 } given ? given : null;
        var wanted = context.Request.Query["top"].ToString();
        var top = DefaultTop;
        if (wanted.Length > 0 && (!int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out top) || top > MostTop))
        {
            return ErrorAnswer.WriteAsync(context, 400, "top", "top must be a number from 0 to 100000.");
        }

        var exact = to is not null && IsWhole(to);
        var items = outbox.Newest(to, exact, 0, top)
            .Select(message => new MessageListItem(message.Id, message.To, message.Subject, message.Request.RequestId, message.Request.ReceivedAt));
        return JsonAnswer.WriteAsync(context, 200, new MessageList(outbox.Count(to, exact), [.. items]), SinkJson.Plain.MessageList);
    }
}
