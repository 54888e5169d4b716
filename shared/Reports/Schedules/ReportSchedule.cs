using ImpactTracker.Json;

namespace ImpactTracker.Reports.Schedules;

/// <summary>A report that is compiled anew after each month, quarter or year, on all records up to the end of it.</summary>
public sealed record ReportSchedule
{
    /// <summary>Who makes what a schedule makes.</summary>
    internal const string System = "schedule";

    /// <summary>Chosen by the caller: 3 to 64 lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>The awards that its reports are about, or all.</summary>
    public required ListOrAll Awards { get; init; }

    /// <summary>The layout of its reports.</summary>
    public required string Template { get; init; }

    /// <summary>month, quarter or year.</summary>
    public required string Every { get; init; }

    /// <summary>The formats of its reports.</summary>
    public required IReadOnlyList<string> Formats { get; init; }

    /// <summary>Mail addresses that get a link to each report, which works for 90 days.</summary>
    public required IReadOnlyList<string> ShareWith { get; init; }

    /// <summary>The last day of the period that was compiled last; null before the first.</summary>
    public DateOnly? LastPeriod { get; init; }

    /// <summary>The report of that period.</summary>
    public string? LastReport { get; init; }

    /// <summary>1 when made, one more with each change by a person; the ETag is made of it.</summary>
    public required int Version { get; init; }

    /// <summary>When it was last changed, UTC.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Who last changed it.</summary>
    public required string ChangedBy { get; init; }
}
