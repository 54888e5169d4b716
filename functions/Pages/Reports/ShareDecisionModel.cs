using ImpactTracker.Reports.Sharing;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>A link of which mail is unknown, and the form of a decision about it.</summary>
/// <param name="Report">The report with its links, and the form.</param>
/// <param name="Share">The link.</param>
public sealed record ShareDecisionModel(ReportModel Report, ReportShare Share)
{
    /// <summary>Those to whom mail was posted without an answer.</summary>
    public IReadOnlyList<string> Unknown => [.. Share.Deliveries.Where(static to => to.Mail == ShareMailState.Unknown).Select(static to => to.To)];

    /// <summary>The address of the page.</summary>
    public string Path => $"/reports/{Share.Report}/shares/{Share.Id}/decision";
}
