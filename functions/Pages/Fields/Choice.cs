using ImpactTracker.Vocabularies;

namespace ImpactTracker.Functions.Pages.Fields;

/// <summary>Something to choose in a form.</summary>
/// <param name="Value">What is posted.</param>
/// <param name="Label">What people read.</param>
/// <param name="Group">The heading it stands under, or null.</param>
public sealed record Choice(string Value, string Label, string? Group = null)
{
    /// <summary>The values of a list that a new record may use; one that an old record has stays offered to it.</summary>
    public static IReadOnlyList<Choice> Of(Vocabulary list, params IEnumerable<string?> kept) =>
        [.. list.Terms.Where(term => !term.Legacy || kept.Contains(term.Code, StringComparer.Ordinal)).Select(static term => new Choice(term.Code, term.Label))];
}
