namespace ImpactTracker.Distributions;

/// <summary>A test mail that the provider took.</summary>
/// <param name="To">Where it goes.</param>
/// <param name="Subject">Its subject, marked as a test.</param>
/// <param name="MessageId">The provider's id of the request.</param>
public sealed record TestMail(string To, string Subject, string MessageId);
