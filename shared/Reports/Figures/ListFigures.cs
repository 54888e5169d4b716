namespace ImpactTracker.Reports.Figures;

/// <summary>How far the organisations of a list were reached, by the best that happened for any award of the report: <c>count = reached + sent + bounced + suppressed + never</c>.</summary>
/// <param name="List">The list.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Count">Its organisations.</param>
/// <param name="Reached">A brief was delivered to it, or it took part in an activity.</param>
/// <param name="Sent">A brief was sent, and its delivery is not confirmed.</param>
/// <param name="Bounced">A brief came back or was refused.</param>
/// <param name="Suppressed">None of its mailboxes on the list may be written to.</param>
/// <param name="Never">Nothing was tried.</param>
public sealed record ListFigures(string List, string Title, int Count, int Reached, int Sent, int Bounced, int Suppressed, int Never);
