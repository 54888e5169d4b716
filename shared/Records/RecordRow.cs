using System.Globalization;
using ImpactTracker.Storage;

namespace ImpactTracker.Records;

/// <summary>
/// A record that belongs to awards and keeps its history, as stored. Partition: the scope of an award, which the record's id carries
/// (<see cref="ScopedId"/>). Row key <c>r_{time}-{scope}</c> (the id turned round, so that copies from other awards sort among the rest by time) holds
/// the present record, <c>v_{id}_{version}</c> the record as it was then; both in one partition, so that a change and its history are one transaction, and apart by prefix, so that a list of records reads no history; <see cref="RecordMarkRow"/> stands beside them. A
/// record that counts for several awards has a copy of the present record in each of their partitions; the first award's row is the authority.
/// Serves: one by id; the records of an award in the order of making; the versions of one.
/// </summary>
public abstract class RecordRow : Row
{
    /// <summary>Present records lie from here …</summary>
    internal const string FirstRecord = "r_";

    /// <summary>… to before here.</summary>
    internal const string AfterRecords = "r`";

    /// <summary>Six digits of the key hold the version.</summary>
    internal const int MostVersions = 999_999;

    /// <summary>The record's id, without the prefix of the key.</summary>
    public string RecordId { get; set; } = "";

    /// <summary>Ids of the awards that it counts for, joined by commas; the first is its home.</summary>
    public string Awards { get; set; } = "";

    /// <summary>1 when made, one more with each change.</summary>
    public int Version { get; set; }

    /// <summary>About how many characters of text the row holds, for transactions that must stay under four megabytes.</summary>
    internal virtual int Weight() => 2_000;

    internal static string RecordKey(string id) => FirstRecord + ScopedId.ByTime(id);

    internal static string VersionKey(string id, int version) => string.Create(CultureInfo.InvariantCulture, $"v_{id}_{version:D6}");

    /// <summary>The same columns under other keys.</summary>
    internal RecordRow At(string partition, string rowKey)
    {
        var copy = (RecordRow)MemberwiseClone();
        (copy.PartitionKey, copy.RowKey) = (partition, rowKey);
        return copy;
    }

    // Codes, ids and years hold no comma.
    private protected static string? Joined(IReadOnlyList<string> values) => values.Count == 0 ? null : string.Join(',', values);

    private protected static string[] Split(string? joined) => string.IsNullOrEmpty(joined) ? [] : joined.Split(',');

    private protected static string? Text(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);

    private protected static DateOnly? Date(string? text) => text is null ? null : DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
