namespace ImpactTracker.Stakeholders;

/// <summary>A body that stakeholders belong to.</summary>
public sealed record Organisation
{
    /// <summary>Chosen by the caller, or made from the name by an import.</summary>
    public required string Id { get; init; }

    /// <summary>As it calls itself.</summary>
    public required string Name { get; init; }

    /// <summary>A code of the list <c>organisationType</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The Office for National Statistics' code for its area, or null.</summary>
    public string? OnsCode { get; init; }

    /// <summary>The first day of its existence, or null when that does not matter.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day of its existence; null while it exists.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Ids of the organisations that its functions passed to.</summary>
    public IReadOnlyList<string> Successors { get; init; } = [];

    /// <summary>The region that it works for, in the words of whoever keeps it, such as "North East"; null when it has none.</summary>
    public string? Region { get; init; }

    /// <summary>Ids of the plan's beneficiary groups that it belongs to.</summary>
    public IReadOnlyList<string> Beneficiaries { get; init; } = [];

    /// <summary>1 when made, one more with each change; the ETag is made of it.</summary>
    public required int Version { get; init; }

    /// <summary>Whether it has ended, or has passed its functions on without saying when: mail to it goes to a body that is no more.</summary>
    /// <param name="today">The day in UTC.</param>
    public bool IsSuperseded(DateOnly today) => ValidTo is { } last ? last < today : Successors.Count > 0;
}
