using ImpactTracker.Json;
using ImpactTracker.Reports.Figures;
using ImpactTracker.Reports.Snapshots;
using Newtonsoft.Json;

namespace ImpactTracker.Reports;

/// <summary>One compilation of a funder's report.</summary>
public sealed record Report
{
    /// <summary>Ours; carries the partition of the first of its awards in order of id, or of all awards.</summary>
    public required string Id { get; init; }

    /// <summary>The awards that it is about, in the order of showing, or all.</summary>
    public required ListOrAll Awards { get; init; }

    /// <summary>The layout, such as ukri.</summary>
    public required string Template { get; init; }

    /// <summary>The first day of the period, or null for from the beginning.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the period, or null for until now.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The formats that were asked for.</summary>
    public required IReadOnlyList<string> Formats { get; init; }

    /// <summary>Where it stands.</summary>
    public required ReportState State { get; init; }

    /// <summary>Why it failed, or why the last attempt did and another follows; null otherwise.</summary>
    public string? Failure { get; init; }

    /// <summary>When the records were read, UTC; null before.</summary>
    public DateTimeOffset? DataAsOf { get; init; }

    /// <summary>What the funder would miss, for managers; null before it is compiled, after it was issued, and for everybody else.</summary>
    public ReportReadiness? Readiness { get; init; }

    /// <summary>The counts behind the report; null before it is compiled.</summary>
    public ReportFigures? Figures { get; init; }

    /// <summary>Its documents; empty before it is compiled.</summary>
    public required IReadOnlyList<ReportFile> Files { get; init; }

    /// <summary>The last report on the same awards in the same layout for the same period (or of the same schedule), or null.</summary>
    public string? Previous { get; init; }

    /// <summary>What changed since the previous one; null where there is none.</summary>
    public ReportChanges? Changes { get; init; }

    /// <summary>What it amends of the one that was issued last; null where none was.</summary>
    public ReportAmendments? Amends { get; init; }

    /// <summary>When it was issued, UTC; null while it is not.</summary>
    public DateTimeOffset? IssuedAt { get; init; }

    /// <summary>Who issued it.</summary>
    public string? IssuedBy { get; init; }

    /// <summary>The schedule that it was compiled for, or null.</summary>
    public string? Schedule { get; init; }

    /// <summary>When it was asked for, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>1 when asked for, one more with each change; the ETag is made of it.</summary>
    public int Version { get; init; } = 1;

    /// <summary>How often compiling was begun.</summary>
    internal int Attempts { get; init; }

    /// <summary>Where the list of its records lies; null before it is compiled.</summary>
    internal string? SnapshotPath { get; init; }

    /// <summary>What made its documents, besides the records: see <see cref="RepeatedReport"/>.</summary>
    internal string? MadeBy { get; init; }

    /// <summary>Whether each of its records leaves a trace in the partitions of its awards when it is changed or taken out.</summary>
    internal bool IsRepeatable { get; init; }

    /// <summary>Whether it may be about several awards.</summary>
    [JsonIgnore]
    internal bool IsPortfolio => Awards.IsAll || Awards.Count > 1;

    /// <summary>What reports share that are compared with each other: awards, layout and period, or the schedule.</summary>
    [JsonIgnore]
    internal string Family => Schedule is not null ? $"schedule/{Schedule}"
        : $"{(Awards.IsAll ? ListOrAll.Word + "/*" : string.Join(',', Awards.Order(StringComparer.Ordinal)))}/{Template}/{From:O}/{To:O}";

    /// <summary>Whether its documents are there.</summary>
    [JsonIgnore]
    internal bool IsCompiled => State is ReportState.Ready or ReportState.Issued;

    /// <summary>Whether nothing more is to be compiled.</summary>
    [JsonIgnore]
    internal bool IsEnded => IsCompiled || State == ReportState.Failed;

    /// <summary>What the id of a report on these awards belongs to.</summary>
    internal static string OwnerOf(ListOrAll awards) => awards.IsAll ? "portfolio" : awards.Order(StringComparer.Ordinal).First();
}
