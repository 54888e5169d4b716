using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Distributions;

/// <summary>A stack that trusts this test's signing key: the tests are the provider that tells of outcomes, and MailSink is not believed.</summary>
public sealed class OwnProviderFixture : AppFixture
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Mail__WebhookPublicKey"] = Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()),
        ["Distributions__OutcomeWait"] = "00:05:00",
        ["Distributions__SweepSchedule"] = "*/1 * * * * *",
        ["Distributions__HintPatience"] = "00:00:01",
        ["Distributions__EventHints"] = "2",
        ["Mail__AttachUpToMegabytes"] = "0",
    };

    /// <summary>Posts a body as the provider does.</summary>
    /// <param name="body">What is posted.</param>
    /// <param name="over">What was signed, when it is something else.</param>
    /// <param name="age">How long ago it was signed.</param>
    /// <param name="signature">A signature that is not ours.</param>
    public async Task<ApiAnswer> PostAsync(string body, string? over = null, TimeSpan age = default, string? signature = null)
    {
        var timestamp = (DateTimeOffset.UtcNow - age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var made = Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(timestamp + (over ?? body)), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await Api.SendAsync(
            HttpMethod.Post, "/api/mail-events", content,
            ("X-Twilio-Email-Event-Webhook-Signature", signature ?? made), ("X-Twilio-Email-Event-Webhook-Timestamp", timestamp));
    }
}
