using ImpactTracker.RecordImport.Reading;

namespace ImpactTracker.RecordImport;

/// <summary>A record that some rows of a file make or change: the first row decides its content, each of them may count it for an award.</summary>
internal sealed class PendingRecord(KnownSource source, ReadRecord first, ulong hash, bool content)
{
    /// <summary>What is known of it.</summary>
    public KnownSource Source => source;

    /// <summary>The first row.</summary>
    public ReadRecord First => first;

    /// <summary>What that row says.</summary>
    public ulong Hash => hash;

    /// <summary>Whether what it says is to be stored, or only the awards.</summary>
    public bool Content => content;

    /// <summary>The rows after the first, and the first where only its award counts.</summary>
    public List<(ReadRecord Row, IReadOnlyList<string> Awards)> Rows { get; } = [];

    /// <summary>All awards that the rows name, in their order.</summary>
    public IReadOnlyList<string> Awards => [.. Rows.SelectMany(static row => row.Awards).Distinct(StringComparer.Ordinal)];

    /// <summary>What became of the first row.</summary>
    public RowEnding Ending { get; set; }

    /// <summary>The awards for which the record did not count before.</summary>
    public HashSet<string> Added { get; } = new(StringComparer.Ordinal);

    /// <summary>Why the record was left as it is, or null.</summary>
    public string? Kept { get; set; }
}
