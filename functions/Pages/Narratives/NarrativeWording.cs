using ImpactTracker.Reports.Narratives;

namespace ImpactTracker.Functions.Pages.Narratives;

/// <summary>How pages say how long a text is and may be.</summary>
internal static class NarrativeWording
{
    private const string Words = "words";

    /// <summary>80 of at most 100 words.</summary>
    public static string Count(NarrativeSection section, string markdown) => section.Most is { } most
        ? Say.With(NarrativeWords.CountOf, Say.Number(section.Count(markdown)), Say.Number(most), Unit(section, most))
        : Say.With(NarrativeWords.CountOnly, Say.Number(section.Count(markdown)), Unit(section, section.Count(markdown)));

    /// <summary>What the funder takes, or null where it sets no limit.</summary>
    public static string? Limit(NarrativeSection section) => section is not { Most: { } most } ? null
        : section.Unit == Words ? Say.With(NarrativeWords.LimitWords, Say.Number(most)) : Say.With(NarrativeWords.LimitPieces, Say.Number(most), Unit(section, most));

    private static string Unit(NarrativeSection section, int count) => Say.Noun(count, section.Unit switch
    {
        Words => NarrativeWords.Words,
        "references" => NarrativeWords.References,
        _ => NarrativeWords.Sources,
    });
}
