using Newtonsoft.Json;

namespace ImpactTracker.Reports.Narratives;

/// <summary>A text about an award in one version.</summary>
public sealed record Narrative
{
    /// <summary>The award.</summary>
    public required string Award { get; init; }

    /// <summary>Which text: the name of a <see cref="NarrativeSection"/>.</summary>
    public required string Section { get; init; }

    /// <summary>The text as Markdown; empty when it was taken back.</summary>
    public required string Markdown { get; init; }

    /// <summary>1 when first written, one more with each change; the ETag is made of it.</summary>
    public required int Version { get; init; }

    /// <summary>When it was last changed, UTC.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Who last changed it.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>How many words, references or sources it has.</summary>
    public int Count => Kind.Count(Markdown);

    /// <summary>What is counted: words, references or sources.</summary>
    public string Unit => Kind.Unit;

    /// <summary>The funder's limit, or null for none. A text over it is kept, so that it can be shortened.</summary>
    public int? Most => Kind.Most;

    /// <summary>Whether it is longer than the funder takes.</summary>
    public bool OverLimit => Count > Most;

    [JsonIgnore]
    internal NarrativeSection Kind => NarrativeSection.Find(Section)!;
}
