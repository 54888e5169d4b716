namespace ImpactTracker.Awards;

/// <summary>The planned impact as it comes in.</summary>
public sealed record PlannedImpactDraft
{
    /// <inheritdoc cref="Beneficiary"/>
    public IReadOnlyList<BeneficiaryDraft>? Beneficiaries { get; init; }

    /// <inheritdoc cref="PlannedActivity"/>
    public IReadOnlyList<PlannedActivityDraft>? PlannedActivities { get; init; }
}

/// <summary>A beneficiary as it comes in.</summary>
public sealed record BeneficiaryDraft
{
    /// <inheritdoc cref="Beneficiary.Id"/>
    public string? Id { get; init; }

    /// <inheritdoc cref="Beneficiary.Name"/>
    public string? Name { get; init; }

    /// <inheritdoc cref="Beneficiary.Description"/>
    public string? Description { get; init; }
}

/// <summary>A planned activity as it comes in.</summary>
public sealed record PlannedActivityDraft
{
    /// <inheritdoc cref="PlannedActivity.Id"/>
    public string? Id { get; init; }

    /// <inheritdoc cref="PlannedActivity.Title"/>
    public string? Title { get; init; }

    /// <inheritdoc cref="PlannedActivity.Form"/>
    public string? Form { get; init; }

    /// <inheritdoc cref="PlannedActivity.Target"/>
    public int? Target { get; init; }

    /// <inheritdoc cref="PlannedActivity.DueDate"/>
    public DateOnly? DueDate { get; init; }

    /// <inheritdoc cref="PlannedActivity.Beneficiaries"/>
    public IReadOnlyList<string>? Beneficiaries { get; init; }
}
