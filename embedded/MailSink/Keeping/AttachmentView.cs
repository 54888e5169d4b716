namespace ImpactTracker.MailSink.Keeping;

/// <summary>A file of a message: what it was called, how many bytes it has, and their SHA-256.</summary>
internal sealed record AttachmentView(string Name, string? Type, string? Disposition, string? ContentId, int Size, string Sha256);
