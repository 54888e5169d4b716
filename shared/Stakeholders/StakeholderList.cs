namespace ImpactTracker.Stakeholders;

/// <summary>A list of stakeholders that briefs go to.</summary>
public sealed record StakeholderList
{
    /// <summary>Chosen by the caller.</summary>
    public required string Id { get; init; }

    /// <summary>What the list is, such as "English Local Enterprise Partnerships".</summary>
    public required string Title { get; init; }

    /// <summary>Who keeps it up to date.</summary>
    public required string Owner { get; init; }

    /// <summary>By when it must be looked through.</summary>
    public required DateOnly ReviewBy { get; init; }

    /// <summary>The audience that a brief to this list addresses: a code of the list <c>audience</c>.</summary>
    public required string Audience { get; init; }

    /// <summary>How far a brief to this list reaches: a code of the list <c>geographicReach</c>.</summary>
    public required string GeographicReach { get; init; }

    /// <summary>Ids of the plan's beneficiaries that the list stands for.</summary>
    public required IReadOnlyList<string> Beneficiaries { get; init; }

    /// <summary>Who is on it, when that follows from rules; null for a list whose members are put on it one by one.</summary>
    public ListRules? Rules { get; init; }

    /// <summary>1 when made, one more with each change; the ETag is made of it.</summary>
    public required int Version { get; init; }

    /// <summary>Whether the day by which it must be looked through has passed.</summary>
    /// <param name="today">The day in UTC.</param>
    public bool IsOverdue(DateOnly today) => ReviewBy < today;
}
