using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Mail;

/// <summary>
/// Checks that a webhook call comes from the provider: ECDSA on P-256 with SHA-256 over the timestamp and the raw bytes of the body,
/// and a timestamp that is recent, because a signature alone can be replayed (provider documentation, signed event webhook).
/// </summary>
public sealed class WebhookSignature : IDisposable
{
    /// <summary>The header that holds the signature: Base64 of its DER form.</summary>
    public const string SignatureHeader = "X-Twilio-Email-Event-Webhook-Signature";

    /// <summary>The header that holds the timestamp: seconds since 1970.</summary>
    public const string TimestampHeader = "X-Twilio-Email-Event-Webhook-Timestamp";

    private static readonly TimeSpan MostAge = TimeSpan.FromMinutes(10);

    private readonly Lock turn = new();
    private readonly ECDsa key = ECDsa.Create();
    private readonly TimeProvider time;

    /// <summary>Reads the public key, which was checked at start.</summary>
    public WebhookSignature(IOptions<MailOptions> options, TimeProvider time)
    {
        this.time = time;
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(options.Value.WebhookPublicKey), out _);
    }

    /// <summary>Whether a setting is a public key as the provider shows it: the Base64 of a SubjectPublicKeyInfo.</summary>
    public static bool IsPublicKey(string setting)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(setting), out _);
            return true;
        }
        catch (Exception wrong) when (wrong is FormatException or CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Whether the provider signed this body a short while ago.</summary>
    public bool IsValid(string? signature, string? timestamp, ReadOnlySpan<byte> body)
    {
        if (signature is null || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - (double)seconds) > MostAge.TotalSeconds)
        {
            return false;
        }

        var der = new byte[signature.Length];
        if (!Convert.TryFromBase64String(signature, der, out var length))
        {
            return false;
        }

        var signed = new byte[timestamp.Length + body.Length];
        Encoding.ASCII.GetBytes(timestamp, signed);
        body.CopyTo(signed.AsSpan(timestamp.Length));
        // Instances of ECDsa are not promised to be safe for several threads, and events come in parallel.
        lock (turn)
        {
            return key.VerifyData(signed, der.AsSpan(0, length), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();
}
