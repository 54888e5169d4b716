namespace ImpactTracker.Distributions;

/// <summary>A brief's mail as one recipient gets it, byte for byte.</summary>
/// <param name="Subject">One line.</param>
/// <param name="From">Sender's name and address.</param>
/// <param name="Text">The text part.</param>
/// <param name="Html">The HTML part.</param>
/// <param name="Headers">The headers that we add.</param>
/// <param name="Attachment">The name of the attached document; null where there is none or the mail links to it.</param>
/// <param name="AttachmentBytes">Its length.</param>
public sealed record MailPreview(string Subject, string From, string Text, string Html, IReadOnlyDictionary<string, string> Headers, string? Attachment, long? AttachmentBytes);
