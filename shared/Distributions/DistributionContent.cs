using ImpactTracker.Mail;

namespace ImpactTracker.Distributions;

/// <summary>What is frozen with a distribution and sent to everybody of it, whatever becomes of the brief afterwards.</summary>
/// <param name="Mail">Subject, text and HTML, with tags where each recipient gets something of their own.</param>
/// <param name="DocumentPath">Where the document that is attached lies, under its hash; null for none.</param>
/// <param name="DocumentName">The name that recipients see.</param>
/// <param name="Linked">With a document attached: the same mail with a signed link to it, should the provider find the document too large.</param>
public sealed record DistributionContent(MailContent Mail, string? DocumentPath, string? DocumentName, MailContent? Linked = null);
