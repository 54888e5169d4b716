using ImpactTracker.Mail;

namespace ImpactTracker.Distributions;

/// <summary>What is frozen with a distribution and sent to everybody of it, whatever becomes of the brief afterwards.</summary>
/// <param name="Mail">Subject, text and HTML, with tags where each recipient gets something of their own.</param>
/// <param name="DocumentPath">Where the document lies, under its hash; null for none.</param>
/// <param name="DocumentName">The name that recipients see.</param>
public sealed record DistributionContent(MailContent Mail, string? DocumentPath, string? DocumentName);
