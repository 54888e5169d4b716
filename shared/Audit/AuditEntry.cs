namespace ImpactTracker.Audit;

/// <summary>An entry of the audit. It says that something was done and holds no personal data of whom it was done for.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who did it, by the user name of the directory.</param>
/// <param name="Action">What was done.</param>
/// <param name="Subject">Whom it was about: a stakeholder's id, which is a keyed hash of the address.</param>
/// <param name="Note">Why, or what came of it; taken out again when the person is erased.</param>
public sealed record AuditEntry(DateTimeOffset At, string By, AuditAction Action, string Subject, string? Note);
