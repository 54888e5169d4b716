using System.Globalization;
using ImpactTracker.MailSink.Http;

namespace ImpactTracker.MailSink.Behaviours;

/// <summary>The modes that never look at the request: too many requests, a server error, a broken connection.</summary>
internal static class Misbehaviour
{
    private const int ResetSeconds = 3;

    /// <summary>Answers, if the mode is one of these.</summary>
    /// <returns>Whether the request is done with.</returns>
    public static async Task<bool> ActAsync(HttpContext context, BehaviourTurn turn)
    {
        if (turn.Mode is not (BehaviourMode.RateLimit or BehaviourMode.ServerError or BehaviourMode.Drop))
        {
            return false;
        }

        await turn.WaitAsync(context);
        SinkLog.Misbehaved(context.RequestServices.GetRequiredService<ILogger<Behaviour>>(), turn.Mode.Name());
        if (turn.Mode == BehaviourMode.Drop)
        {
            context.Abort();
        }
        else if (turn.Mode == BehaviourMode.ServerError)
        {
            await ErrorAnswer.WriteAsync(context, 500, null, "Internal Server Error");
        }
        else
        {
            var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
            context.Response.Headers["X-RateLimit-Limit"] = "600";
            context.Response.Headers["X-RateLimit-Remaining"] = "0";
            context.Response.Headers["X-RateLimit-Reset"] = (now.ToUnixTimeSeconds() + ResetSeconds).ToString(CultureInfo.InvariantCulture);
            await JsonAnswer.WriteAsync(context, 429, """{"errors":[{"field":null,"message":"too many requests"}]}"""u8.ToArray());
        }

        return true;
    }
}
