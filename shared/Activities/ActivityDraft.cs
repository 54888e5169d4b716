namespace ImpactTracker.Activities;

/// <summary>What comes in with <c>POST /api/activities</c>; see <see cref="Activity"/> for the meaning of each field.</summary>
public sealed record ActivityDraft
{
    /// <inheritdoc cref="Records.AwardRecord.Awards"/>
    public IReadOnlyList<string>? Awards { get; init; }

    /// <inheritdoc cref="Activity.Title"/>
    public string? Title { get; init; }

    /// <inheritdoc cref="Activity.Form"/>
    public string? Form { get; init; }

    /// <inheritdoc cref="Activity.StartDate"/>
    public DateOnly? StartDate { get; init; }

    /// <inheritdoc cref="Activity.EndDate"/>
    public DateOnly? EndDate { get; init; }

    /// <inheritdoc cref="Activity.Years"/>
    public IReadOnlyList<int>? Years { get; init; }

    /// <inheritdoc cref="Activity.PartOfOfficialScheme"/>
    public bool? PartOfOfficialScheme { get; init; }

    /// <inheritdoc cref="Activity.SchemeName"/>
    public string? SchemeName { get; init; }

    /// <inheritdoc cref="Activity.GeographicReach"/>
    public string? GeographicReach { get; init; }

    /// <inheritdoc cref="Activity.PrimaryAudience"/>
    public string? PrimaryAudience { get; init; }

    /// <inheritdoc cref="Activity.OtherAudiences"/>
    public IReadOnlyList<string>? OtherAudiences { get; init; }

    /// <inheritdoc cref="Activity.AudienceSize"/>
    public int? AudienceSize { get; init; }

    /// <inheritdoc cref="Activity.AudienceSizeBand"/>
    public string? AudienceSizeBand { get; init; }

    /// <inheritdoc cref="Activity.Organisations"/>
    public IReadOnlyList<string>? Organisations { get; init; }

    /// <inheritdoc cref="Activity.Beneficiaries"/>
    public IReadOnlyList<string>? Beneficiaries { get; init; }

    /// <inheritdoc cref="Activity.PlannedActivity"/>
    public string? PlannedActivity { get; init; }

    /// <inheritdoc cref="Activity.ResultsAndImpact"/>
    public string? ResultsAndImpact { get; init; }

    /// <inheritdoc cref="Activity.MostSignificantOutcome"/>
    public string? MostSignificantOutcome { get; init; }

    /// <inheritdoc cref="Activity.Url"/>
    public string? Url { get; init; }
}
