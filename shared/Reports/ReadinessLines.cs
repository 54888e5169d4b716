using System.Globalization;
using ImpactTracker.Reports.Templates;

namespace ImpactTracker.Reports;

/// <summary>What the funder would miss, in lines for a box at the top of a page.</summary>
internal static class ReadinessLines
{
    public static IReadOnlyList<string> Of(ReportReadiness readiness) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"Readiness {readiness.Score} of 100: {PaperText.Count(readiness.Errors, "issue", "issues")} that the form would refuse, {readiness.Warnings} that the funder would miss. This box is for you alone: no document that you issue or share has it."),
        .. readiness.Issues.Select(static issue => $"{issue.Title}: {issue.Message}"),
        .. readiness.Errors + readiness.Warnings > readiness.Issues.Count ? (string[])[string.Create(CultureInfo.InvariantCulture, $"and {readiness.Errors + readiness.Warnings - readiness.Issues.Count} more")] : [],
    ];
}
