using ImpactTracker.MailSink.Http;

namespace ImpactTracker.MailSink.Events;

/// <summary><c>GET</c> and <c>PUT /events</c>.</summary>
internal static class EventRoutes
{
    public static void Map(WebApplication app)
    {
        var choices = app.Services.GetRequiredService<EventChoices>();
        app.MapGet("/events", context => JsonAnswer.WriteAsync(context, 200, choices.Settings, SinkJson.Plain.EventSettings));
        app.MapPut("/events", async context =>
        {
            if (await SmallBody.ReadAsync(context, SinkJson.Plain.EventSettings) is not { } wanted)
            {
                return;
            }

            if (Mistake(wanted) is { } mistake)
            {
                await ErrorAnswer.WriteAsync(context, 400, [mistake]);
                return;
            }

            choices.Settings = wanted;
            await JsonAnswer.WriteAsync(context, 200, wanted, SinkJson.Plain.EventSettings);
        });
    }

    private static ApiError? Mistake(EventSettings wanted)
    {
        if (wanted.DelayMs is < 0 or > EventSettings.LongestDelay)
        {
            return new ApiError("The delay must be 0 to 86400000 milliseconds.", "delayMs");
        }

        if (wanted.Duplicate is < 1 or > EventSettings.MostCopies)
        {
            return new ApiError("Events can be posted 1 to 50 times.", "duplicate");
        }

        return wanted.Bounce.Concat(wanted.Complain).Concat(wanted.Unsubscribe).Any(string.IsNullOrWhiteSpace)
            ? new ApiError("bounce, complain and unsubscribe are lists of addresses.", null)
            : null;
    }
}
