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

    /// <summary>Reads the public key.</summary>
    /// <exception cref="InvalidOperationException">It is not the Base64 of a public key.</exception>
    public WebhookSignature(IOptions<MailOptions> options, TimeProvider time)
    {
        this.time = time;
        try
        {
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(options.Value.WebhookPublicKey), out _);
        }
        catch (Exception wrong) when (wrong is FormatException or CryptographicException)
        {
            throw new InvalidOperationException("The setting Mail__WebhookPublicKey must be the public key of the signed event webhook, as the provider shows it.", wrong);
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
