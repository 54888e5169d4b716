namespace ImpactTracker.Awards;

/// <summary>A research grant and what it promised its funder.</summary>
public sealed record Award
{
    /// <summary>Chosen by the caller: 3 to 64 lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>The title as the funder publishes it.</summary>
    public required string Title { get; init; }

    /// <summary>The funder's grant reference, such as ES/P003923/1.</summary>
    public string? Reference { get; init; }

    /// <summary>The funder, such as ESRC.</summary>
    public required string Funder { get; init; }

    /// <summary>The organisation that holds the award.</summary>
    public required string LeadOrganisation { get; init; }

    /// <summary>Its department.</summary>
    public string? Department { get; init; }

    /// <summary>The name of the person who leads it, as the funder's header asks for.</summary>
    public string? PrincipalInvestigator { get; init; }

    /// <summary>What it is worth, as the award letter says it, such as £245,312: its currency is the funder's.</summary>
    public string? Value { get; init; }

    /// <summary>The first day of the award.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>The last day of the award.</summary>
    public required DateOnly EndDate { get; init; }

    /// <summary>The mail address of whoever is reminded of what is due, or null for nobody.</summary>
    public string? Manager { get; init; }

    /// <summary>Who should gain, and by which activities.</summary>
    public required PlannedImpact PlannedImpact { get; init; }

    /// <summary>1 when made, one more with each change; the ETag is made of it.</summary>
    public required int Version { get; init; }

    /// <summary>When it was first put, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who first put it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was last changed, UTC.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Who last changed it.</summary>
    public required string ChangedBy { get; init; }
}
