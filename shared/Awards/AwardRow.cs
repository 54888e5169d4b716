using System.Globalization;
using ImpactTracker.Json;
using ImpactTracker.Storage;

namespace ImpactTracker.Awards;

/// <summary>
/// An award as stored. One partition <c>award</c>, row key = award id. Serves: one by id, all in order of id.
/// An organisation has hundreds of awards, not millions, so one partition is enough.
/// </summary>
internal sealed class AwardRow : Row
{
    public const string Table = "Awards";
    public const string Partition = "award";

    public string Title { get; set; } = "";

    public string? Reference { get; set; }

    public string Funder { get; set; } = "";

    public string LeadOrganisation { get; set; } = "";

    public string? Department { get; set; }

    /// <summary>See <see cref="Award.PrincipalInvestigator"/>.</summary>
    public string? PrincipalInvestigator { get; set; }

    /// <summary>See <see cref="Award.Value"/>.</summary>
    public string? Value { get; set; }

    public string StartDate { get; set; } = "";

    public string EndDate { get; set; } = "";

    public string? Manager { get; set; }

    /// <summary>JSON: it is read and written as a whole.</summary>
    public string PlannedImpact { get; set; } = "";

    public int Version { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public string CreatedBy { get; set; } = "";

    public DateTimeOffset ChangedAt { get; set; }

    public string ChangedBy { get; set; } = "";

    public static AwardRow From(Award award) => new()
    {
        PartitionKey = Partition,
        RowKey = award.Id,
        Title = award.Title,
        Reference = award.Reference,
        Funder = award.Funder,
        LeadOrganisation = award.LeadOrganisation,
        Department = award.Department,
        PrincipalInvestigator = award.PrincipalInvestigator,
        Value = award.Value,
        StartDate = award.StartDate.ToString("O", CultureInfo.InvariantCulture),
        EndDate = award.EndDate.ToString("O", CultureInfo.InvariantCulture),
        Manager = award.Manager,
        PlannedImpact = TrackerJson.Write(award.PlannedImpact),
        Version = award.Version,
        CreatedAt = award.CreatedAt,
        CreatedBy = award.CreatedBy,
        ChangedAt = award.ChangedAt,
        ChangedBy = award.ChangedBy,
    };

    public Award ToAward() => new()
    {
        Id = RowKey,
        Title = Title,
        Reference = Reference,
        Funder = Funder,
        LeadOrganisation = LeadOrganisation,
        Department = Department,
        PrincipalInvestigator = PrincipalInvestigator,
        Value = Value,
        StartDate = DateOnly.ParseExact(StartDate, "O", CultureInfo.InvariantCulture),
        EndDate = DateOnly.ParseExact(EndDate, "O", CultureInfo.InvariantCulture),
        Manager = Manager,
        PlannedImpact = TrackerJson.Read<PlannedImpact>(PlannedImpact),
        Version = Version,
        CreatedAt = CreatedAt,
        CreatedBy = CreatedBy,
        ChangedAt = ChangedAt,
        ChangedBy = ChangedBy,
    };
}
