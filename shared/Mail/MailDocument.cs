using System.Buffers.Text;

namespace ImpactTracker.Mail;

/// <summary>A document that goes with a message, once for all its recipients.</summary>
/// <param name="Name">As the recipient sees it.</param>
/// <param name="MediaType">Such as application/pdf.</param>
/// <param name="Content">Its bytes.</param>
public sealed record MailDocument(string Name, string MediaType, BinaryData Content)
{
    private readonly Lazy<byte[]> base64 = new(() =>
    {
        var bytes = Content.ToMemory().Span;
        var text = new byte[Base64.GetMaxEncodedToUtf8Length(bytes.Length)];
        Base64.EncodeToUtf8(bytes, text, out _, out _);
        return text;
    });

    /// <summary>Base64 as it goes out, one byte a letter; made once however often it is posted.</summary>
    public ReadOnlyMemory<byte> Encoded => base64.Value;
}
