namespace ImpactTracker.Stakeholders;

/// <summary>What comes in with <c>PUT /api/organisations/{id}</c>; see <see cref="Organisation"/> for the meaning of each field.</summary>
public sealed record OrganisationDraft
{
    /// <inheritdoc cref="Organisation.Name"/>
    public string? Name { get; init; }

    /// <inheritdoc cref="Organisation.Type"/>
    public string? Type { get; init; }

    /// <inheritdoc cref="Organisation.OnsCode"/>
    public string? OnsCode { get; init; }

    /// <inheritdoc cref="Organisation.ValidFrom"/>
    public DateOnly? ValidFrom { get; init; }

    /// <inheritdoc cref="Organisation.ValidTo"/>
    public DateOnly? ValidTo { get; init; }

    /// <inheritdoc cref="Organisation.Successors"/>
    public IReadOnlyList<string>? Successors { get; init; }

    /// <inheritdoc cref="Organisation.Region"/>
    public string? Region { get; init; }

    /// <inheritdoc cref="Organisation.Beneficiaries"/>
    public IReadOnlyList<string>? Beneficiaries { get; init; }
}
