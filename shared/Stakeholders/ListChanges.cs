using System.Globalization;

namespace ImpactTracker.Stakeholders;

/// <summary>Who came to a list and who went, between two moments. Long lists show their first thousand; the numbers count all.</summary>
public sealed record ListChanges
{
    /// <summary>The list's id.</summary>
    public required string List { get; init; }

    /// <summary>The earlier moment, UTC; null when the list is compared with nobody, because no brief has gone to it yet.</summary>
    public required DateTimeOffset? From { get; init; }

    /// <summary>The later moment, UTC.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>How many are on the list at the later moment and were not at the earlier.</summary>
    public required int New { get; init; }

    /// <summary>How many were on the list at the earlier moment and are not at the later.</summary>
    public required int Gone { get; init; }

    /// <summary>Both in words.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{New} new, {Gone} gone");

    /// <summary>Who is new, in order of id.</summary>
    public required IReadOnlyList<ListChange> Joined { get; init; }

    /// <summary>Who is gone, in order of id.</summary>
    public required IReadOnlyList<ListChange> Left { get; init; }
}
