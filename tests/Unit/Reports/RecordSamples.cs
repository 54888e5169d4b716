using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Influences;

namespace ImpactTracker.Tests.Unit.Reports;

/// <summary>An award and records with which a funder's form finds no fault; each test spoils one field.</summary>
internal static class RecordSamples
{
    public const string Narrative = "Twelve firms asked for the full report, and two of them changed what they buy.";

    public static readonly DateOnly Today = new(2019, 6, 1);

    public static readonly DateTimeOffset Moment = new(2019, 5, 1, 9, 0, 0, TimeSpan.Zero);

    public static Award Award(PlannedImpact? plan = null) => new()
    {
        Id = "manufacturing-renaissance",
        Title = "Manufacturing renaissance",
        Reference = "ES/P003923/1",
        Funder = "ESRC",
        LeadOrganisation = "University of Southampton",
        StartDate = new DateOnly(2017, 1, 1),
        EndDate = new DateOnly(2019, 12, 31),
        PlannedImpact = plan ?? PlannedImpact.Empty,
        Version = 1,
        CreatedAt = Moment,
        CreatedBy = "a",
        ChangedAt = Moment,
        ChangedBy = "a",
    };

    public static Activity Activity(string id = "one") => new()
    {
        Id = id,
        Awards = ["manufacturing-renaissance"],
        Title = $"Seminar {id}",
        Form = "talk",
        StartDate = new DateOnly(2018, 12, 13),
        Years = [2018],
        GeographicReach = "national",
        PrimaryAudience = "practitioners",
        OtherAudiences = [],
        AudienceSize = 40,
        AudienceSizeBand = "11-50",
        Organisations = [],
        Beneficiaries = [],
        ResultsAndImpact = Narrative,
        MostSignificantOutcome = "none-known",
        Url = "https://example.org/seminar",
        Evidence = [],
        Version = 1,
        CreatedAt = Moment,
        CreatedBy = "a",
        ChangedAt = Moment,
        ChangedBy = "a",
    };

    public static Influence Influence(string id = "influence") => new()
    {
        Id = id,
        Awards = ["manufacturing-renaissance"],
        Title = "Evidence in the industrial strategy",
        Type = "policy-citation",
        FirstYear = 2018,
        GeographicReach = "national",
        Areas = ["manufacturing"],
        ImpactTypes = ["economic"],
        Impact = Narrative,
        Url = "https://example.org/strategy",
        Activities = [],
        Version = 1,
        CreatedAt = Moment,
        CreatedBy = "a",
        ChangedAt = Moment,
        ChangedBy = "a",
    };
}
