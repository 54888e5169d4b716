using System.Globalization;
using ImpactTracker.Storage;

namespace ImpactTracker.Reports.Narratives;

/// <summary>
/// A text about an award as stored. Partition: the award's id. Row key <c>n_{section}</c> holds the present text, <c>v_{section}_{version}</c> the text as it
/// was; a change and its history are one transaction. Serves: one text; all present texts of an award; the versions of one.
/// </summary>
internal sealed class NarrativeRow : Row
{
    public const string Table = "Narratives";
    public const string FirstPresent = "n_";
    public const string AfterPresent = "n`";
    public const int MostVersions = 999_999;

    public string Markdown { get; set; } = "";

    /// <summary>Where the text goes on that is longer than a column (<see cref="LongText"/>).</summary>
    public string? Markdown2 { get; set; }

    /// <inheritdoc cref="Markdown2"/>
    public string? Markdown3 { get; set; }

    /// <inheritdoc cref="Markdown2"/>
    public string? Markdown4 { get; set; }

    public int Version { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public string ChangedBy { get; set; } = "";

    public static string PresentKey(string section) => FirstPresent + section;

    public static string VersionKey(string section, int version) => string.Create(CultureInfo.InvariantCulture, $"v_{section}_{version:D6}");

    public static NarrativeRow Of(Narrative narrative, string rowKey) => Of(narrative, rowKey, LongText.Of(narrative.Markdown));

    private static NarrativeRow Of(Narrative narrative, string rowKey, LongText text) => new()
    {
        PartitionKey = narrative.Award,
        RowKey = rowKey,
        Markdown = text.First!,
        Markdown2 = text.Second,
        Markdown3 = text.Third,
        Markdown4 = text.Fourth,
        Version = narrative.Version,
        ChangedAt = narrative.ChangedAt,
        ChangedBy = narrative.ChangedBy,
    };

    public Narrative ToNarrative() => new()
    {
        Award = PartitionKey,
        Section = RowKey.Split('_')[1],
        Markdown = new LongText(Markdown, Markdown2, Markdown3, Markdown4).ToString()!,
        Version = Version,
        ChangedAt = ChangedAt,
        ChangedBy = ChangedBy,
    };
}
