using System.Text;
using ImpactTracker.MailSink.Http;
using ImpactTracker.MailSink.Keeping;
using ImpactTracker.MailSink.Sending;

namespace ImpactTracker.MailSink.Provider;

/// <summary><c>POST /v3/recipients/erasejob</c>: removes every message to the addresses, here at once and not in a job.</summary>
internal static class ErasureRoute
{
    public static void Map(WebApplication app)
    {
        var outbox = app.Services.GetRequiredService<Outbox>();
        app.MapPost("/v3/recipients/erasejob", async context =>
        {
            if (await SmallBody.ReadAsync(context, SinkJson.Plain.ErasureBody) is not { } body)
            {
                return;
            }

            if (body.Emails is not { Count: > 0 and <= ErasureBody.Most } emails)
            {
                await ErrorAnswer.WriteAsync(context, 400, "emails", "There must be 1 to 5000 email addresses.");
                return;
            }

            if (emails.Any(email => email is null || !MailAddresses.IsValid(email)))
            {
                await ErrorAnswer.WriteAsync(context, 400, "emails", "Invalid email address.");
                return;
            }

            outbox.Erase(emails);
            await JsonAnswer.WriteAsync(context, 202, Encoding.UTF8.GetBytes($$"""{"job_id":"{{Guid.NewGuid():N}}"}"""));
        });
    }
}
