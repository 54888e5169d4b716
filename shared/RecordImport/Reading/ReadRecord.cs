using ImpactTracker.Activities;
using ImpactTracker.Imports;
using ImpactTracker.Influences;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>One row of a file, read: the draft of a record with what had to be repaired, or why it cannot be used.</summary>
public sealed record ReadRecord
{
    /// <summary>As a spreadsheet counts, heading 1; in JSON and on a page the number of the record, from 1.</summary>
    public required int Row { get; init; }

    /// <summary>The sheet of a workbook, where rows of several are read.</summary>
    public string? Sheet { get; init; }

    /// <summary>What the row tells of.</summary>
    public RecordKind Kind { get; init; }

    /// <summary>The layout that the row stands in; what was read in one layout is compared with the same.</summary>
    public string Layout { get; init; } = "";

    /// <summary>The system that named the record, such as <c>researchfish</c>.</summary>
    public string System { get; init; } = "";

    /// <summary>The record's name there; the same record has the same one in every year's file.</summary>
    public string SourceId { get; init; } = "";

    /// <summary>When the record was first typed there, as far as its name tells; otherwise the beginning of its first year. It never changes.</summary>
    public DateTimeOffset Moment { get; init; }

    /// <summary>The award that the row describes, or null where the file has no such columns.</summary>
    public AwardMention? Award { get; init; }

    /// <summary>Ids of the awards that the row names, where the file is ours.</summary>
    public IReadOnlyList<string>? AwardIds { get; init; }

    /// <summary>The activity, when it tells of one.</summary>
    public ActivityDraft? Activity { get; init; }

    /// <summary>The influence, when it tells of one.</summary>
    public InfluenceDraft? Influence { get; init; }

    /// <summary>The version that an exported row was made from, where the file carries it.</summary>
    public int? Version { get; init; }

    /// <summary>Whether an exported row says that the record was withdrawn.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>What was read as something else than what stands there.</summary>
    public IReadOnlyList<ImportRepair> Repairs { get; init; } = [];

    /// <summary>Why the row cannot be used, or null.</summary>
    public ImportRejection? Rejection { get; init; }

    /// <summary>What stood in the file, by field, for a rejection that comes later.</summary>
    public IReadOnlyDictionary<string, string?> Cells { get; init; } = new Dictionary<string, string?>();
}
