namespace ImpactTracker.Reports.Figures;

/// <summary>
/// The counts of a report. Every record counts once however many of the report's awards it is for: <paramref name="Attributions"/> says how often records were
/// named for an award. Which records are behind each count stands in the report's JSON document.
/// </summary>
/// <param name="Awards">How many awards it is about.</param>
/// <param name="Activities">Different engagement activities.</param>
/// <param name="Attributions">The same counted anew for each award that they are for.</param>
/// <param name="ByForm">Activities of each form (code).</param>
/// <param name="ByReach">Activities of each geographic reach (code).</param>
/// <param name="ByAudience">Activities by primary audience (code).</param>
/// <param name="ByBeneficiary">Activities for each group of the plan: its id, after the award's id and a slash where the report is about several awards. At most 300; the JSON document has all.</param>
/// <param name="ByYear">Activities in each year; one that spans years counts in each.</param>
/// <param name="PeopleReached">The sum of counted audiences. Bands are not numbers and are not added up.</param>
/// <param name="WithCountedAudience">Activities whose audience was counted.</param>
/// <param name="ByAudienceBand">Activities in each band of people reached (code).</param>
/// <param name="ByOutcome">Activities by most significant outcome (code).</param>
/// <param name="WithEvidence">Activities with a link or a file that proves them.</param>
/// <param name="Organisations">Organisations reached.</param>
/// <param name="Deliveries">What became of messages that carried briefs.</param>
/// <param name="Plan">What was planned beside what was done.</param>
/// <param name="Influences">Different influences on policy.</param>
/// <param name="InfluencesByType">Influences of each type (code).</param>
public sealed record ReportFigures(
    int Awards,
    int Activities,
    int Attributions,
    IReadOnlyDictionary<string, int> ByForm,
    IReadOnlyDictionary<string, int> ByReach,
    IReadOnlyDictionary<string, int> ByAudience,
    IReadOnlyDictionary<string, int> ByBeneficiary,
    IReadOnlyDictionary<string, int> ByYear,
    long PeopleReached,
    int WithCountedAudience,
    IReadOnlyDictionary<string, int> ByAudienceBand,
    IReadOnlyDictionary<string, int> ByOutcome,
    int WithEvidence,
    OrganisationFigures Organisations,
    DeliveryFigures Deliveries,
    PlanFigures Plan,
    int Influences,
    IReadOnlyDictionary<string, int> InfluencesByType);
