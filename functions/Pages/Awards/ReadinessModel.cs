using ImpactTracker.Awards;
using ImpactTracker.Reports;

namespace ImpactTracker.Functions.Pages.Awards;

/// <summary>How ready an award's records are for a funder's form.</summary>
/// <param name="Award">The award.</param>
/// <param name="Readiness">Score and issues.</param>
/// <param name="Rule">Only issues of this rule are shown; null for all.</param>
/// <param name="From">How many issues stand on the pages before.</param>
public sealed record ReadinessModel(Award Award, Readiness Readiness, string? Rule, int From)
{
    /// <summary>So many issues stand on a page.</summary>
    public const int Top = 50;

    /// <summary>The issues that are asked for, on all pages.</summary>
    public IReadOnlyList<ReadinessIssue> Chosen => [.. Readiness.Issues.Where(issue => Rule is null || issue.Rule == Rule)];

    /// <summary>The issues of this page.</summary>
    public IReadOnlyList<ReadinessIssue> Shown => [.. Chosen.Skip(From).Take(Top)];

    /// <summary>Where the next page begins, or null.</summary>
    public int? Next => From + Top < Chosen.Count ? From + Top : null;
}
