using System.Globalization;
using ImpactTracker.Storage;

namespace ImpactTracker.Reports;

/// <summary>
/// That there is a report, and what of it never changes. One partition <c>listed</c>, row key: what is left of time to its making, and its id, so that the newest comes
/// first; written after the report and again when it ended, in case a crash came between. Serves: all reports, newest first; those of an award, a layout or a period.
/// </summary>
internal sealed class ListedReportRow : Row
{
    public const string Partition = "listed";

    private const int Digits = 15;

    public string ReportId { get; set; } = "";

    /// <summary>As <see cref="ReportRow.Awards"/>; null in rows from before reports were found by it.</summary>
    public string? Awards { get; set; }

    public string? Template { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public static ListedReportRow Of(Report report) => new()
    {
        PartitionKey = Partition,
        RowKey = string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() - report.CreatedAt.ToUnixTimeMilliseconds():D15}_{report.Id}"),
        ReportId = report.Id,
        Awards = ReportRow.Joined(report.Awards),
        Template = report.Template,
        From = report.From?.ToString("O", CultureInfo.InvariantCulture),
        To = report.To?.ToString("O", CultureInfo.InvariantCulture),
    };

    /// <summary>Whether a text can be a key of such a row.</summary>
    public static bool IsKey(string text) => text.Length > Digits && text[Digits] == '_' && text.AsSpan(0, Digits).ContainsAnyExceptInRange('0', '9') is false;

    /// <summary>Whether the report may be looked for; its state is known from the report alone.</summary>
    public bool MayBe(ReportQuery query) => Awards is null || Template is null || query.Takes(ReportRow.AwardsOf(Awards), Template, ReportRow.Date(From), ReportRow.Date(To));
}
