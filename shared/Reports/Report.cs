namespace ImpactTracker.Reports;

/// <summary>One compilation of a funder's report.</summary>
public sealed record Report
{
    /// <summary>Ours; carries the first award's partition.</summary>
    public required string Id { get; init; }

    /// <summary>The awards that it is about.</summary>
    public required IReadOnlyList<string> Awards { get; init; }

    /// <summary>The layout, such as gtr.</summary>
    public required string Template { get; init; }

    /// <summary>The first day of the period, or null for from the beginning.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the period, or null for until now.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The formats that were asked for.</summary>
    public required IReadOnlyList<string> Formats { get; init; }

    /// <summary>Where it stands.</summary>
    public required ReportState State { get; init; }

    /// <summary>Why it failed; null otherwise.</summary>
    public string? Failure { get; init; }

    /// <summary>When the records were read, UTC; null before.</summary>
    public DateTimeOffset? DataAsOf { get; init; }

    /// <summary>The counts behind the report; null before it is compiled.</summary>
    public ReportFigures? Figures { get; init; }

    /// <summary>Its documents; empty before it is compiled.</summary>
    public required IReadOnlyList<ReportFile> Files { get; init; }

    /// <summary>When it was asked for, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>How often compiling was begun.</summary>
    internal int Attempts { get; init; }
}
