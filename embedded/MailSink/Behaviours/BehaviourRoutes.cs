using ImpactTracker.MailSink.Http;

namespace ImpactTracker.MailSink.Behaviours;

/// <summary><c>GET</c> and <c>PUT /behaviour</c>.</summary>
internal static class BehaviourRoutes
{
    public static void Map(WebApplication app)
    {
        var behaviour = app.Services.GetRequiredService<Behaviour>();
        app.MapGet("/behaviour", context => JsonAnswer.WriteAsync(context, 200, behaviour.Settings, SinkJson.Plain.BehaviourSettings));
        app.MapPut("/behaviour", async context =>
        {
            if (await SmallBody.ReadAsync(context, SinkJson.Plain.BehaviourSettings) is not { } wanted)
            {
                return;
            }

            if (Mistake(wanted) is { } mistake)
            {
                await ErrorAnswer.WriteAsync(context, 400, [mistake]);
                return;
            }

            behaviour.Settings = wanted;
            await JsonAnswer.WriteAsync(context, 200, wanted, SinkJson.Plain.BehaviourSettings);
        });
    }

    private static ApiError? Mistake(BehaviourSettings wanted)
    {
        if (BehaviourModes.Find(wanted.Mode) is not { } mode)
        {
            return new ApiError($"The mode must be one of: {BehaviourModes.All}.", "mode");
        }

        if (wanted.DelayMs is < 0 or > BehaviourSettings.LongestDelay)
        {
            return new ApiError("The delay must be 0 to 600000 milliseconds.", "delayMs");
        }

        if (wanted.Times < 0)
        {
            return new ApiError("The number of times must not be negative; 0 means until it is changed.", "times");
        }

        return mode == BehaviourMode.RefuseRecipient && string.IsNullOrWhiteSpace(wanted.Recipient)
            ? new ApiError("refuse-recipient needs the address of a recipient.", "recipient")
            : null;
    }
}
