using ImpactTracker.Records;

namespace ImpactTracker.Activities;

/// <summary>
/// One engagement activity: something the project did for people outside academia. Field by field the funder's question set
/// (Researchfish "Engagement Activities", Gateway to Research), with codes instead of labels.
/// </summary>
public sealed record Activity : AwardRecord, IPlacedActivity
{
    /// <summary>What was done, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>A code of the list <c>form</c>.</summary>
    public required string Form { get; init; }

    /// <summary>The first day, or null when only the year is known.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>The last day, or null for a single day.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>Calendar years in which it took place, ascending; they follow from the dates when left out.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Whether it was part of an official scheme.</summary>
    public bool PartOfOfficialScheme { get; init; }

    /// <summary>The scheme's name; only with <see cref="PartOfOfficialScheme"/>.</summary>
    public string? SchemeName { get; init; }

    /// <summary>A code of the list <c>geographicReach</c>.</summary>
    public required string GeographicReach { get; init; }

    /// <summary>A code of the list <c>audience</c>.</summary>
    public required string PrimaryAudience { get; init; }

    /// <summary>Further codes of the list <c>audience</c>.</summary>
    public required IReadOnlyList<string> OtherAudiences { get; init; }

    /// <summary>People reached, counted; null when nobody counted.</summary>
    public int? AudienceSize { get; init; }

    /// <summary>People reached, as a band of the question set; it follows from <see cref="AudienceSize"/>.</summary>
    public string? AudienceSizeBand { get; init; }

    /// <summary>Ids of organisations that took part or were reached.</summary>
    public required IReadOnlyList<string> Organisations { get; init; }

    /// <summary>Ids of the plan's beneficiaries that it was for.</summary>
    public required IReadOnlyList<string> Beneficiaries { get; init; }

    /// <summary>The planned activity that it counts towards, or null.</summary>
    public string? PlannedActivity { get; init; }

    /// <summary>What came of it, in the words of the project.</summary>
    public string? ResultsAndImpact { get; init; }

    /// <summary>A code of the list <c>mostSignificantOutcome</c>, or null when none was chosen.</summary>
    public string? MostSignificantOutcome { get; init; }

    /// <summary>Where one can read about it.</summary>
    public string? Url { get; init; }

    /// <summary>What proves it.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }
}
