using System.Globalization;
using System.Runtime.Serialization;
using System.Security.Cryptography;
using System.Text;
using ImpactTracker.RecordImport.Reading;
using ImpactTracker.Storage;

namespace ImpactTracker.RecordImport;

/// <summary>
/// Which record of ours stands for a record of another system. Partition <c>source-{system}-{part}</c>, with <c>-influence</c> before the part
/// for influences; part = 00 to 3f, by the hash of the row key, so that a long file is not written into one partition; row key = the record's name there. In the table of pointers, beside the used Idempotency-Keys, whose partitions are two hexadecimal digits.
/// Written after the record, so it never points to nothing; a record without it is found again under its derived id.
/// Serves: is this record known, and is its content the same as when it was last read — without reading the record.
/// </summary>
internal sealed class SourceRow : Row
{
    public const string Table = IdempotencyRow.Table;
    private const int Parts = 64;

    public string RecordId { get; set; } = "";

    /// <summary>What each layout last said of it: <c>researchfish-2020=hash</c>, joined by semicolons.</summary>
    public string ContentHash { get; set; } = "";

    /// <summary>The awards under which files have listed it, joined by commas.</summary>
    public string Awards { get; set; } = "";

    /// <summary>The record's version after the last import; a later one was made by a person.</summary>
    public int RecordVersion { get; set; }

    /// <summary>Whether none was known when the record was read. Not stored.</summary>
    [IgnoreDataMember]
    public bool IsNew { get; set; }

    /// <summary>What the partitions of one system and kind begin with.</summary>
    public static string FamilyOf(string system, RecordKind kind) => kind == RecordKind.Activity ? $"source-{system}" : $"source-{system}-influence";

    /// <summary>All partitions of a family.</summary>
    public static IEnumerable<string> PartitionsOf(string family) => Enumerable.Range(0, Parts).Select(part => PartitionOf(family, part));

    /// <summary>The partition of a row key.</summary>
    public static string PartitionOf(string family, string key) => PartitionOf(family, SHA256.HashData(Encoding.UTF8.GetBytes(key))[0] % Parts);

    private static string PartitionOf(string family, int part) => string.Create(CultureInfo.InvariantCulture, $"{family}-{part:x2}");

    /// <summary>The row key of a name; one that a key cannot hold is hashed.</summary>
    public static string KeyOf(string sourceId) => sourceId.Length <= 200 && sourceId.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_')
        ? sourceId
        : "h-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sourceId)));
}
