using System.Text;
using ImpactTracker.MailSink.Events;
using ImpactTracker.MailSink.Http;

namespace ImpactTracker.MailSink.Provider;

/// <summary>What a key may do (<c>GET /v3/scopes</c>), and the public key of the Event Webhook.</summary>
internal static class AccountRoutes
{
    public static void Map(WebApplication app)
    {
        var key = app.Services.GetRequiredService<SigningKey>();
        app.MapGet("/v3/scopes", static context => JsonAnswer.WriteAsync(context, 200, """{"scopes":["mail.send"]}"""u8.ToArray()));

        // Base64 needs no escape in JSON.
        app.MapGet("/v3/user/webhooks/event/settings/signed", context =>
            JsonAnswer.WriteAsync(context, 200, Encoding.UTF8.GetBytes($$"""{"public_key":"{{key.PublicKey}}"}""")));
    }
}
