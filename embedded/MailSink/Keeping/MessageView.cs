using System.Text.Json;

namespace ImpactTracker.MailSink.Keeping;

/// <summary>One message as its recipient would see it, with substitutions applied.</summary>
internal sealed record MessageView(
    string Id,
    string RequestId,
    DateTimeOffset ReceivedAt,
    string To,
    string? ToName,
    string From,
    string? FromName,
    IReadOnlyList<string> ReplyTo,
    string Subject,
    string? Text,
    string? Html,
    IReadOnlyDictionary<string, string> Headers,
    IReadOnlyDictionary<string, string> CustomArgs,
    IReadOnlyList<string> Categories,
    IReadOnlyList<AttachmentView> Attachments,
    string? TemplateId,
    JsonElement? TemplateData,
    DateTimeOffset? SendAt,
    string? BatchId);
