namespace ImpactTracker.Coverage;

/// <summary>How far one organisation was reached. It counts once however many mailboxes it has.</summary>
/// <param name="Id">The organisation.</param>
/// <param name="Name">Its name; its id where the register does not know it.</param>
/// <param name="Type">A code of the list <c>organisationType</c>; null where the register does not know it.</param>
/// <param name="State">How far.</param>
/// <param name="ReachedBy">What reached it, in order of time.</param>
/// <param name="Mailboxes">How many of its addresses are on the list; 0 where all of them were erased since.</param>
/// <param name="Suppressed">How many of them may not be written to.</param>
/// <param name="ValidTo">The last day of its existence; null while it exists.</param>
/// <param name="Superseded">It no longer exists today.</param>
/// <param name="Successors">Ids of the organisations that its functions passed to.</param>
public sealed record OrganisationCoverage(
    string Id, string Name, string? Type, CoverageState State, IReadOnlyList<CoverageReach> ReachedBy, int Mailboxes, int Suppressed, DateOnly? ValidTo, bool Superseded,
    IReadOnlyList<string> Successors);
