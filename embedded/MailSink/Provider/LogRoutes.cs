using System.Buffers;
using System.Text.Json;
using ImpactTracker.MailSink.Http;
using ImpactTracker.MailSink.Keeping;

namespace ImpactTracker.MailSink.Provider;

/// <summary><c>POST /v3/logs</c> and <c>GET /v3/logs/{sg_message_id}</c>: the evidence of what was accepted.</summary>
internal static class LogRoutes
{
    public static void Map(WebApplication app)
    {
        var outbox = app.Services.GetRequiredService<Outbox>();
        var reader = app.Services.GetRequiredService<MessageReader>();
        var time = app.Services.GetRequiredService<TimeProvider>();
        app.MapPost("/v3/logs", context => SearchAsync(context, outbox, time));
        app.MapGet("/v3/logs/{id}", context =>
        {
            if (outbox.Find((string)context.Request.RouteValues["id"]!) is not { } message || reader.Read(message) is not { } view)
            {
                return ErrorAnswer.WriteAsync(context, 404, "sg_message_id", "Message not found.");
            }

            return WriteAsync(context, writer => MessageLog.WriteAll(writer, message, view, time.GetUtcNow()));
        });
    }

    private static async Task SearchAsync(HttpContext context, Outbox outbox, TimeProvider time)
    {
        if (await SmallBody.ReadAsync(context, SinkJson.Plain.LogSearchBody) is not { } body)
        {
            return;
        }

        if (LogQuery.Read(body.Query) is not { } query)
        {
            await ErrorAnswer.WriteAsync(context, 400, "query", "The query cannot be read. Conditions such as to_email = 'x' are joined by AND.");
            return;
        }

        if (body.Limit is < 1 or > LogSearchBody.MostLimit)
        {
            await ErrorAnswer.WriteAsync(context, 400, "limit", "The limit must be 1 to 1000.");
            return;
        }

        var now = time.GetUtcNow();
        var found = outbox.Newest(query.To, exact: true, 0, int.MaxValue).Where(message => query.Fits(message, now)).Take(body.Limit);
        await WriteAsync(context, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("messages");
            foreach (var message in found)
            {
                MessageLog.WriteSummary(writer, message, now);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static Task WriteAsync(HttpContext context, Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, IndexLine.Plain))
        {
            write(writer);
        }

        return JsonAnswer.WriteAsync(context, 200, output.WrittenMemory);
    }
}
