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

    /// <summary>1 when made, one more with each change; the ETag is made of it.</summary>
    public required int Version { get; init; }
}
