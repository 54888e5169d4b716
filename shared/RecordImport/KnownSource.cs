namespace ImpactTracker.RecordImport;

/// <summary>A record of another system while a file is read: what is known of it, and what the file has said of it so far.</summary>
internal sealed class KnownSource(string key, string recordId)
{
    private const int ChangedByHand = -1;

    /// <summary>Its row key.</summary>
    public string Key => key;

    /// <summary>Our record.</summary>
    public string RecordId => recordId;

    /// <summary>The awards under which files have listed it; those of this file so far with them.</summary>
    public string[] Awards { get; private set; } = [];

    /// <summary>What each layout last said of it.</summary>
    public string Hashes { get; private set; } = "";

    /// <summary>The record's version after the last import, or one that no record has.</summary>
    public int Version { get; set; } = ChangedByHand;

    /// <summary>Whether the record exists, as far as is known.</summary>
    public bool Stored { get; set; }

    /// <summary>Whether a dry run has only told that it would be made.</summary>
    public bool OnlyTold { get; set; }

    /// <summary>What this file says of it; null before its first row.</summary>
    public string? InFile { get; set; }

    /// <summary>Whether its row is to be written.</summary>
    public bool Changed { get; set; }

    /// <summary>As it was stored.</summary>
    public static KnownSource From(SourceRow row) => new(row.RowKey, row.RecordId)
    {
        Awards = row.Awards.Length == 0 ? [] : row.Awards.Split(','),
        Hashes = row.ContentHash,
        Version = row.RecordVersion,
        Stored = true,
    };

    /// <summary>The row to be stored.</summary>
    public SourceRow ToRow(string partition) => new()
    {
        PartitionKey = partition,
        RowKey = key,
        RecordId = recordId,
        ContentHash = Hashes,
        Awards = string.Join(',', Awards),
        RecordVersion = Version,
    };

    /// <summary>Counts it for more awards.</summary>
    public void Count(IEnumerable<string> awards) => Awards = [.. Awards.Union(awards, StringComparer.Ordinal)];

    /// <summary>Whether a layout said exactly this the last time.</summary>
    public bool Says(string layout, string hash) => Parts().Contains($"{layout}={hash}", StringComparer.Ordinal);

    /// <summary>Whether a later year's export has spoken of it: an earlier one then says nothing new.</summary>
    public bool IsLaterThan(string layout) =>
        layout.StartsWith("researchfish-", StringComparison.Ordinal)
        && Parts().Any(part => part.StartsWith("researchfish-", StringComparison.Ordinal) && string.CompareOrdinal(part, 0, layout, 0, "researchfish-2000".Length) > 0);

    /// <summary>Notes what a layout says.</summary>
    public void Say(string layout, string hash)
    {
        Hashes = string.Join(';', Parts().Where(part => !part.StartsWith(layout + "=", StringComparison.Ordinal)).Append($"{layout}={hash}"));
        Changed = true;
    }

    /// <summary>Notes that a person has changed the record since it was last imported.</summary>
    public void LeaveToPeople() => Version = ChangedByHand;

    private string[] Parts() => Hashes.Length == 0 ? [] : Hashes.Split(';');
}
