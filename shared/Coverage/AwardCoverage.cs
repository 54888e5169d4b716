namespace ImpactTracker.Coverage;

/// <summary>Which organisations of a list the activities of an award reached: <c>organisations = reached + sent + bounced + suppressed + never</c>.</summary>
/// <param name="Award">The award.</param>
/// <param name="List">The list.</param>
/// <param name="Summary">The same in a sentence for a report.</param>
/// <param name="Count">How many organisations the list's members belong to, those included who were erased after they were written to.</param>
/// <param name="Reached">Of them: took part in an activity or got a brief.</param>
/// <param name="Sent">Of them: a brief was sent, and its delivery is not confirmed.</param>
/// <param name="Bounced">Of them: a brief came back or was refused.</param>
/// <param name="Suppressed">Of them: none of the mailboxes may be written to.</param>
/// <param name="Never">Of them: nothing was tried.</param>
/// <param name="Superseded">Of all of them: exist no longer; the list should name their successors.</param>
/// <param name="Organisations">Each of them, in order of name.</param>
/// <param name="UnknownOrganisations">Ids that activities of the award name and the register of organisations does not know; they can count nowhere.</param>
public sealed record AwardCoverage(
    string Award, string List, string Summary, int Count, int Reached, int Sent, int Bounced, int Suppressed, int Never, int Superseded,
    IReadOnlyList<OrganisationCoverage> Organisations, IReadOnlyList<string> UnknownOrganisations);
