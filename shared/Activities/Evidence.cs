using Newtonsoft.Json;

namespace ImpactTracker.Activities;

/// <summary>Something that proves an activity: a file kept under its hash, or a link.</summary>
public sealed record Evidence
{
    /// <summary>So many pieces are kept with a record: they must fit into its row.</summary>
    public const int MostPerRecord = 20;

    /// <summary>Unique within the activity: made from the file's hash or the link.</summary>
    public required string Id { get; init; }

    /// <summary>The file's name; null for a link.</summary>
    public string? Name { get; init; }

    /// <summary>As found in the file's content; null for a link.</summary>
    public string? MediaType { get; init; }

    /// <summary>The file's length; null for a link.</summary>
    public long? Bytes { get; init; }

    /// <summary>Of the file's bytes; null for a link.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The link; null for a file.</summary>
    public string? Url { get; init; }

    /// <summary>What the piece proves, in a sentence.</summary>
    public string? Note { get; init; }

    /// <summary>Where a file lies in Blob Storage: under its hash, so the same file twice is stored once. Null for a link.</summary>
    [JsonIgnore]
    public string? Path => Sha256 is null ? null : $"{ActivitiesSetup.EvidenceContainer}/{Sha256}{Extension}";

    private string Extension => System.IO.Path.GetExtension(Name ?? "").ToLowerInvariant();

    /// <summary>Whether it says the same of the same file or link.</summary>
    internal bool IsSameAs(Evidence other) => Id == other.Id && Note == other.Note;
}
