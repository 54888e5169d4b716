using System.Security.Cryptography;
using System.Text;
using ImpactTracker.RecordImport.Reading;
using ImpactTracker.Storage;

namespace ImpactTracker.RecordImport;

/// <summary>
/// Which record of ours stands for a record of another system. Partition <c>source-{system}</c>, with <c>-influence</c> behind it for influences;
/// row key = the record's name there. In the table of pointers, beside the used Idempotency-Keys, whose partitions are two hexadecimal digits.
/// Written after the record, so it never points to nothing; a record without it is found again under its derived id.
/// Serves: is this record known, and is its content the same as when it was last read — without reading the record.
/// </summary>
internal sealed class SourceRow : Row
{
    public const string Table = IdempotencyRow.Table;

    public string RecordId { get; set; } = "";

    /// <summary>What each layout last said of it: <c>researchfish-2020=hash</c>, joined by semicolons.</summary>
    public string ContentHash { get; set; } = "";

    /// <summary>The awards under which files have listed it, joined by commas.</summary>
    public string Awards { get; set; } = "";

    /// <summary>The record's version after the last import; a later one was made by a person.</summary>
    public int RecordVersion { get; set; }

    public static string PartitionOf(string system, RecordKind kind) => kind == RecordKind.Activity ? $"source-{system}" : $"source-{system}-influence";

    /// <summary>The row key of a name; one that a key cannot hold is hashed.</summary>
    public static string KeyOf(string sourceId) => sourceId.Length <= 200 && sourceId.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_')
        ? sourceId
        : "h-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sourceId)));
}
