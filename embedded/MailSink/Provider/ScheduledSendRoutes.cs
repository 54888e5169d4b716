using System.Text;
using ImpactTracker.MailSink.Http;
using ImpactTracker.MailSink.Keeping;

namespace ImpactTracker.MailSink.Provider;

/// <summary>
/// <c>/v3/user/scheduled_sends</c>: cancels what is held under a batch id and not yet due, and whatever is posted under it later. A second cancel
/// is 400, as at SendGrid; GET lists an id only while it is cancelled.
/// </summary>
internal static class ScheduledSendRoutes
{
    private const string Route = "/v3/user/scheduled_sends/{id}";

    public static void Map(WebApplication app)
    {
        var batches = app.Services.GetRequiredService<BatchIds>();
        var outbox = app.Services.GetRequiredService<Outbox>();
        app.MapPost("/v3/user/scheduled_sends", context => CancelAsync(context, batches, outbox));
        app.MapGet(Route, context =>
        {
            var id = Id(context);
            return JsonAnswer.WriteAsync(context, 200, Encoding.UTF8.GetBytes(batches.IsCancelled(id) ? $"[{Json(id)}]" : "[]"));
        });
        app.MapDelete(Route, context =>
        {
            if (!batches.Restore(Id(context)))
            {
                return ErrorAnswer.WriteAsync(context, 404, "batch_id", "batch id not found");
            }

            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });
    }

    private static async Task CancelAsync(HttpContext context, BatchIds batches, Outbox outbox)
    {
        if (await SmallBody.ReadAsync(context, SinkJson.Plain.ScheduledSend) is not { } body)
        {
            return;
        }

        if (body.Status != ScheduledSend.Cancel)
        {
            await ErrorAnswer.WriteAsync(context, 400, "status", "status must be cancel");
        }
        else if (body.BatchId is not { } id || !batches.Cancel(id))
        {
            await ErrorAnswer.WriteAsync(context, 400, "batch_id", "invalid batch id, or its status is set already");
        }
        else
        {
            outbox.Discard(batches.RequestsOf(id));
            await JsonAnswer.WriteAsync(context, 201, Encoding.UTF8.GetBytes(Json(id)));
        }
    }

    private static string Id(HttpContext context) => (string)context.Request.RouteValues["id"]!;

    /// <summary>A known id has hexadecimal digits only, so nothing in it needs an escape.</summary>
    private static string Json(string id) => $$"""{"batch_id":"{{id}}","status":"{{ScheduledSend.Cancel}}"}""";
}
