namespace ImpactTracker.Stakeholders;

/// <summary>What whoever keeps a list must look at. Long lists show their first thousand; the numbers count all.</summary>
public sealed record ListReview
{
    /// <summary>The list's id.</summary>
    public required string List { get; init; }

    /// <summary>Who keeps it up to date.</summary>
    public required string Owner { get; init; }

    /// <summary>By when it must be looked through.</summary>
    public required DateOnly ReviewBy { get; init; }

    /// <summary>Whether that day has passed.</summary>
    public required bool Overdue { get; init; }

    /// <summary>How many are on the list now.</summary>
    public required int Members { get; init; }

    /// <summary>How many of them get no brief because their own entry is overdue for review.</summary>
    public required int OverdueMembers { get; init; }

    /// <summary>Their entries, the longest overdue first.</summary>
    public required IReadOnlyList<Stakeholder> OverdueEntries { get; init; }

    /// <summary>Organisations of members that have been superseded, in order of name.</summary>
    public required IReadOnlyList<Supersession> Superseded { get; init; }
}
