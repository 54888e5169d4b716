using System.Globalization;

namespace ImpactTracker.RecordImport;

/// <summary>A record of another system while a file is read: what is known of it, and what the file has said of it so far.</summary>
internal sealed class KnownSource(string key, string recordId)
{
    private const int ChangedByHand = -1;
    private const int YearDigits = 4;
    private const string Yearly = "researchfish-";

    // Numbers, not text: a hundred thousand of these are held while a long file is read.
    private (string Layout, ulong Hash)[] said = [];

    /// <summary>Its row key.</summary>
    public string Key => key;

    /// <summary>Our record.</summary>
    public string RecordId => recordId;

    /// <summary>The awards under which files have listed it; those of this file so far with them.</summary>
    public string[] Awards { get; private set; } = [];

    /// <summary>The record's version after the last import, or one that no record has.</summary>
    public int Version { get; set; } = ChangedByHand;

    /// <summary>Whether the record exists, as far as is known.</summary>
    public bool Stored { get; set; }

    /// <summary>Whether a dry run has only told that it would be made.</summary>
    public bool OnlyTold { get; set; }

    /// <summary>What this file says of it; null before its first row.</summary>
    public ulong? InFile { get; set; }

    /// <summary>Whether its row is to be written.</summary>
    public bool Changed { get; set; }

    /// <summary>Whether it has a row.</summary>
    public bool HasRow { get; set; }

    /// <summary>As it was stored.</summary>
    /// <param name="row">The row.</param>
    /// <param name="pooled">Gives one instance for texts that stand in many rows.</param>
    public static KnownSource From(SourceRow row, Func<string, string> pooled) => new(row.RowKey, row.RecordId)
    {
        Awards = row.Awards.Length == 0 ? [] : [.. row.Awards.Split(',').Select(pooled)],
        said = [.. row.ContentHash.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(static part => part.Split('='))
            .Select(part => (pooled(part[0]), ulong.Parse(part[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)))],
        Version = row.RecordVersion,
        Stored = true,
        HasRow = true,
    };

    /// <summary>The row to be stored.</summary>
    public SourceRow ToRow(string family) => new()
    {
        PartitionKey = SourceRow.PartitionOf(family, key),
        RowKey = key,
        RecordId = recordId,
        ContentHash = string.Join(';', said.Select(static one => string.Create(CultureInfo.InvariantCulture, $"{one.Layout}={one.Hash:x16}"))),
        Awards = string.Join(',', Awards),
        RecordVersion = Version,
        IsNew = !HasRow,
    };

    /// <summary>Counts it for more awards.</summary>
    public void Count(IEnumerable<string> awards) => Awards = [.. Awards.Union(awards, StringComparer.Ordinal)];

    /// <summary>Whether a layout said exactly this the last time.</summary>
    public bool Says(string layout, ulong hash) => Array.Exists(said, one => one.Hash == hash && one.Layout == layout);

    /// <summary>Whether a later year's export has spoken of it: an earlier one then says nothing new.</summary>
    public bool IsLaterThan(string layout) =>
        layout.StartsWith(Yearly, StringComparison.Ordinal)
        && Array.Exists(said, one => one.Layout.StartsWith(Yearly, StringComparison.Ordinal) && string.CompareOrdinal(one.Layout, 0, layout, 0, Yearly.Length + YearDigits) > 0);

    /// <summary>Notes what a layout says.</summary>
    public void Say(string layout, ulong hash)
    {
        said = [.. said.Where(one => one.Layout != layout), (layout, hash)];
        Changed = true;
    }

    /// <summary>Notes that a person has changed the record since it was last imported.</summary>
    public void LeaveToPeople() => Version = ChangedByHand;
}
