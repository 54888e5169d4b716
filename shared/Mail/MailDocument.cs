namespace ImpactTracker.Mail;

/// <summary>A document that goes with a message, once for all its recipients.</summary>
/// <param name="Name">As the recipient sees it.</param>
/// <param name="MediaType">Such as application/pdf.</param>
/// <param name="Content">Its bytes.</param>
public sealed record MailDocument(string Name, string MediaType, BinaryData Content)
{
    private readonly Lazy<string> base64 = new(() => Convert.ToBase64String(Content.ToMemory().Span));

    /// <summary>As it goes out; made once however often it is posted.</summary>
    public string Base64 => base64.Value;
}
