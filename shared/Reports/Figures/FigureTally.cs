using System.Globalization;
using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Influences;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Reports.Figures;

/// <summary>
/// Counts records as they are read, award by award, each record once. It keeps the numbers of the records behind each count and nothing else of them, so that
/// a report of many awards needs no more memory than that.
/// </summary>
/// <param name="isPortfolio">Whether the report may be about several awards, so that a group of a plan is named with its award.</param>
internal sealed class FigureTally(bool isPortfolio)
{
    private const int MostBeneficiaries = 300;
    private const string Counted = "counted";

    private readonly Dictionary<string, string> groupNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> promiseTitles = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> audiences = [];
    private readonly PlanTally plan = new();
    private readonly List<(string Key, int Planned)> promised = [];
    private FigureGroup? byPromise;
    private FigureGroup? byBeneficiary;
    private int awards;
    private int attributions;

    /// <summary>Activities by their numbers.</summary>
    public RecordNumbers ActivityNumbers { get; } = new();

    /// <summary>Influences by their numbers.</summary>
    public RecordNumbers InfluenceNumbers { get; } = new();

    public FigureGroup ByForm { get; } = new("byForm", "Activities by form", Vocabulary.Form);

    public FigureGroup ByReach { get; } = new("byReach", "Activities by geographic reach", Vocabulary.GeographicReach);

    public FigureGroup ByAudience { get; } = new("byAudience", "Activities by primary audience", Vocabulary.Audience);

    public FigureGroup ByBeneficiary => byBeneficiary ??= new("byBeneficiary", "Activities by beneficiary in the plan", key => groupNames.GetValueOrDefault(key, key));

    public FigureGroup ByYear { get; } = new("byYear", "Activities by year", static year => year);

    public FigureGroup ByAudienceBand { get; } = new("byAudienceBand", "Activities by band of people reached", Vocabulary.AudienceSizeBand);

    public FigureGroup ByOutcome { get; } = new("byOutcome", "Activities by most significant outcome", Vocabulary.MostSignificantOutcome);

    public FigureGroup WithEvidence { get; } = new("withEvidence", "Activities with a link or file that proves them", static key => key == "with" ? "With evidence" : "Without evidence");

    public FigureGroup ByPromise => byPromise ??= new("byPlannedActivity", "Activities by planned activity", key => promiseTitles.GetValueOrDefault(key, key));

    public FigureGroup WithCount { get; } = new("withCountedAudience", "Activities whose audience was counted", static key => key == Counted ? "Counted" : "Not counted");

    public FigureGroup InfluencesByType { get; } = new("influencesByType", "Influence on policy by type", static code => Vocabulary.InfluenceType.LabelOf(code, Targets.Researchfish), Vocabulary.InfluenceType.Order);

    /// <summary>Those that count activities, in the order of showing.</summary>
    public IReadOnlyList<FigureGroup> OfActivities => [ByForm, ByReach, ByAudience, ByBeneficiary, ByPromise, ByYear, ByAudienceBand, WithCount, ByOutcome, WithEvidence];

    /// <summary>The audience of each activity whose audience was counted, by its number.</summary>
    public IReadOnlyDictionary<int, int> Audiences => audiences;

    /// <summary>What was planned and done, promise by promise.</summary>
    public PlanTally Plan => plan;

    /// <summary>How many activities each promise is of.</summary>
    public IEnumerable<(string Key, string Title, int Planned)> Promised => promised.Select(one => (one.Key, promiseTitles[one.Key], one.Planned));

    /// <summary>Organisations reached of those on lists that were written to.</summary>
    public OrganisationTally Organisations { get; } = new();

    /// <summary>What became of messages.</summary>
    public DeliveryTally Deliveries { get; } = new();

    public void Add(AwardRecords records)
    {
        awards++;
        attributions += records.Activities.Count;
        foreach (var group in records.Award.PlannedImpact.Beneficiaries)
        {
            groupNames[Key(records.Award, group.Id)] = Named(records.Award, group.Name);
        }

        foreach (var promise in records.Award.PlannedImpact.PlannedActivities)
        {
            promiseTitles[Key(records.Award, promise.Id)] = Named(records.Award, promise.Title);
            promised.Add((Key(records.Award, promise.Id), PlanLine.PlannedOf(promise)));
        }

        ActivityNumbers.MakeRoom(records.Activities.Count);
        foreach (var activity in records.Activities)
        {
            Add(records.Award, activity);
        }

        foreach (var influence in records.Influences)
        {
            Add(influence);
        }

        foreach (var distribution in records.Distributions)
        {
            Deliveries.Add(distribution);
        }

        foreach (var list in records.Coverage)
        {
            Organisations.Add(list);
        }

        plan.Add(records);
    }

    public ReportFigures Figures() => new(
        awards, ActivityNumbers.Count, attributions, ByForm.Counts, ByReach.Counts, ByAudience.Counts, Fewer(ByBeneficiary.Counts), ByYear.Counts,
        audiences.Values.Sum(static size => (long)size), audiences.Count, ByAudienceBand.Counts,
        ByOutcome.Counts, WithEvidence.Counts.GetValueOrDefault("with"), Organisations.Figures, Deliveries.Figures, plan.Figures, InfluenceNumbers.Count, InfluencesByType.Counts);

    private void Add(Award award, Activity activity)
    {
        var (number, isNew) = ActivityNumbers.Of(activity.Id);
        foreach (var group in activity.Beneficiaries)
        {
            if (Key(award, group) is var key && groupNames.ContainsKey(key))
            {
                ByBeneficiary.Add(key, number);
            }
        }

        if (activity.PlannedActivity is { } promise && promiseTitles.ContainsKey(Key(award, promise)))
        {
            ByPromise.Add(Key(award, promise), number);
        }

        if (!isNew)
        {
            return;
        }

        ByForm.Add(activity.Form, number);
        ByReach.Add(activity.GeographicReach, number);
        ByAudience.Add(activity.PrimaryAudience, number);
        foreach (var year in activity.Years)
        {
            ByYear.Add(year.ToString(CultureInfo.InvariantCulture), number);
        }

        if (activity.AudienceSizeBand is { } band)
        {
            ByAudienceBand.Add(band, number);
        }

        if (activity.MostSignificantOutcome is { } outcome)
        {
            ByOutcome.Add(outcome, number);
        }

        WithEvidence.Add(activity.Url is not null || activity.Evidence.Count > 0 ? "with" : "without", number);
        if (activity.AudienceSize is { } size)
        {
            audiences.Add(number, size);
        }

        WithCount.Add(activity.AudienceSize is null ? "not-counted" : Counted, number);
        Organisations.Add(activity, number);
    }

    private void Add(Influence influence)
    {
        var (number, isNew) = InfluenceNumbers.Of(influence.Id);
        if (isNew)
        {
            InfluencesByType.Add(influence.Type, number);
        }
    }

    private string Named(Award award, string name) => isPortfolio ? $"{name} ({award.Title})" : name;

    private string Key(Award award, string group) => isPortfolio ? $"{award.Id}/{group}" : group;

    private static Dictionary<string, int> Fewer(IReadOnlyDictionary<string, int> counts) =>
        counts.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal).Take(MostBeneficiaries).OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);
}
