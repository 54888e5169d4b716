using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Mail;

/// <summary>
/// Short texts that only this app can have made, for links that work without login: the text and half of its HMAC-SHA256
/// (128 bits), each in the alphabet of URLs. The text is readable by whoever has the link, so it holds no personal data.
/// </summary>
public sealed class SignedToken
{
    private const int SignatureLength = 16;
    private readonly byte[] key;

    /// <summary>Reads the key, which was checked at start.</summary>
    public SignedToken(IOptions<LinkOptions> options) => key = Convert.FromBase64String(options.Value.SigningKey);

    /// <summary>Signs a text for one purpose.</summary>
    public string Sign(string purpose, string text) =>
        $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text))}.{Base64Url.EncodeToString(Signature(purpose, text))}";

    /// <summary>The text of a token that this app signed for that purpose; null for any other.</summary>
    public string? Read(string purpose, string token)
    {
        var dot = token.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0 || token.Length > 1000 || !Base64Url.IsValid(token.AsSpan(0, dot)) || !Base64Url.IsValid(token.AsSpan(dot + 1)))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token.AsSpan(0, dot)));
        return CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(token.AsSpan(dot + 1)), Signature(purpose, text)) ? text : null;
    }

    private byte[] Signature(string purpose, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{purpose}\n{text}"))[..SignatureLength];
}
