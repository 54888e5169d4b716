using System.Globalization;
using System.Text;
using ImpactTracker.Json;
using ImpactTracker.Records;
using ImpactTracker.Storage;

namespace ImpactTracker.Activities;

/// <summary>An activity as stored; keys and queries as <see cref="RecordRow"/> says.</summary>
internal sealed class ActivityRow : RecordRow
{
    public const string Table = "Activities";

    private const int MostEvidence = 64 * 1024;

    /// <summary>The columns that <see cref="ToLikeness"/> needs.</summary>
    public static readonly string[] OfLikeness = ["PartitionKey", "RowKey", nameof(RecordId), nameof(Title), nameof(Form), nameof(StartDate), nameof(Years)];

    /// <summary>The columns that <see cref="ToLine"/> needs.</summary>
    public static readonly string[] OfLine =
    [
        nameof(RecordId), nameof(Title), nameof(Form), nameof(StartDate), nameof(EndDate), nameof(Years), nameof(PrimaryAudience), nameof(OtherAudiences), nameof(Beneficiaries), nameof(PlannedActivity), nameof(Status),
        nameof(Organisations), nameof(SourceSystem), nameof(SourceRecordId), nameof(ResultsAndImpact), nameof(MostSignificantOutcome), nameof(Url), nameof(Evidence), nameof(AudienceSizeBand),
        nameof(PartOfOfficialScheme), nameof(SchemeName),
    ];

    /// <summary>The columns that <see cref="ToMatch"/> needs.</summary>
    public static readonly string[] OfMatch =
        [nameof(RecordId), nameof(Title), nameof(SchemeName), nameof(Organisations), nameof(ResultsAndImpact), nameof(ResultsAndImpact2), nameof(ResultsAndImpact3), nameof(ResultsAndImpact4)];

    public string Title { get; set; } = "";

    public string Form { get; set; } = "";

    public string? StartDate { get; set; }

    public string? EndDate { get; set; }

    public string Years { get; set; } = "";

    public bool PartOfOfficialScheme { get; set; }

    public string? SchemeName { get; set; }

    public string GeographicReach { get; set; } = "";

    public string PrimaryAudience { get; set; } = "";

    public string? OtherAudiences { get; set; }

    public int? AudienceSize { get; set; }

    public string? AudienceSizeBand { get; set; }

    public string? Organisations { get; set; }

    public string? Beneficiaries { get; set; }

    public string? PlannedActivity { get; set; }

    public string? ResultsAndImpact { get; set; }

    /// <summary>Where the text goes on that is longer than a column (<see cref="LongText"/>).</summary>
    public string? ResultsAndImpact2 { get; set; }

    /// <inheritdoc cref="ResultsAndImpact2"/>
    public string? ResultsAndImpact3 { get; set; }

    /// <inheritdoc cref="ResultsAndImpact2"/>
    public string? ResultsAndImpact4 { get; set; }

    public string? MostSignificantOutcome { get; set; }

    public string? Url { get; set; }

    public string Status { get; set; } = "";

    public string? SourceSystem { get; set; }

    public string? SourceRecordId { get; set; }

    /// <summary>JSON in UTF-8, because a binary column holds twice as many letters as a text column: 64 KiB.</summary>
    public byte[]? Evidence { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public string CreatedBy { get; set; } = "";

    public DateTimeOffset ChangedAt { get; set; }

    public string ChangedBy { get; set; } = "";

    public static ActivityRow From(Activity activity) => From(activity, LongText.Of(activity.ResultsAndImpact));

    private static ActivityRow From(Activity activity, LongText text) => new()
    {
        RecordId = activity.Id,
        Awards = string.Join(',', activity.Awards),
        Version = activity.Version,
        Title = activity.Title,
        Form = activity.Form,
        StartDate = Text(activity.StartDate),
        EndDate = Text(activity.EndDate),
        Years = string.Join(',', activity.Years.Select(static year => year.ToString(CultureInfo.InvariantCulture))),
        PartOfOfficialScheme = activity.PartOfOfficialScheme,
        SchemeName = activity.SchemeName,
        GeographicReach = activity.GeographicReach,
        PrimaryAudience = activity.PrimaryAudience,
        OtherAudiences = Joined(activity.OtherAudiences),
        AudienceSize = activity.AudienceSize,
        AudienceSizeBand = activity.AudienceSizeBand,
        Organisations = Joined(activity.Organisations),
        Beneficiaries = Joined(activity.Beneficiaries),
        PlannedActivity = activity.PlannedActivity,
        ResultsAndImpact = text.First,
        ResultsAndImpact2 = text.Second,
        ResultsAndImpact3 = text.Third,
        ResultsAndImpact4 = text.Fourth,
        MostSignificantOutcome = activity.MostSignificantOutcome,
        Url = activity.Url,
        Status = activity.Status.ToString(),
        SourceSystem = activity.Source?.System,
        SourceRecordId = activity.Source?.RecordId,
        Evidence = activity.Evidence.Count == 0 ? null : Bytes(activity.Evidence),
        CreatedAt = activity.CreatedAt,
        CreatedBy = activity.CreatedBy,
        ChangedAt = activity.ChangedAt,
        ChangedBy = activity.ChangedBy,
    };

    /// <summary>Whether the column can hold these pieces.</summary>
    public static bool Holds(IReadOnlyList<Evidence> evidence) => Bytes(evidence).Length <= MostEvidence;

    public ActivityLikeness ToLikeness() => new(RecordId, Title, Form, Date(StartDate), YearsOf(Years));

    public ActivityLine ToLine() => new(
        RecordId, Title, Form, Date(StartDate), Date(EndDate), YearsOf(Years), PrimaryAudience, Split(OtherAudiences), Split(Beneficiaries), PlannedActivity, Enum.Parse<RecordStatus>(Status),
        Split(Organisations), Origin, ActivityAnswers.Of(ResultsAndImpact, MostSignificantOutcome, Url is not null || Evidence is not null, AudienceSizeBand, PartOfOfficialScheme, SchemeName));

    // Ids of organisations are their names in small letters, joined by hyphens.
    public ActivityMatch ToMatch(AskedWords words)
    {
        string?[] texts = [Title, SchemeName, Organisations?.Replace('-', ' '), new LongText(ResultsAndImpact, ResultsAndImpact2, ResultsAndImpact3, ResultsAndImpact4).ToString()];
        return new ActivityMatch(RecordId, words.AllIn(texts), texts.Sum(static text => text?.Length ?? 0));
    }

    internal override int Weight() => 4_000 + Title.Length + (ResultsAndImpact?.Length ?? 0) + (ResultsAndImpact2?.Length ?? 0) + (ResultsAndImpact3?.Length ?? 0) + (ResultsAndImpact4?.Length ?? 0) + (Evidence?.Length ?? 0);

    /// <summary>The activity.</summary>
    public Activity ToActivity() => ToActivity(SharedTexts.None);

    /// <summary>The activity; what it says like others that are read with it is kept once.</summary>
    public Activity ToActivity(SharedTexts shared) => new()
    {
        Id = RecordId,
        Awards = shared.Members(Awards, Split),
        Title = Title,
        Form = shared.Of(Form),
        StartDate = Date(StartDate),
        EndDate = Date(EndDate),
        Years = shared.Years(Years, YearsOf),
        PartOfOfficialScheme = PartOfOfficialScheme,
        SchemeName = shared.OfAny(SchemeName),
        GeographicReach = shared.Of(GeographicReach),
        PrimaryAudience = shared.Of(PrimaryAudience),
        OtherAudiences = shared.Members(OtherAudiences, Split),
        AudienceSize = AudienceSize,
        AudienceSizeBand = shared.OfAny(AudienceSizeBand),
        Organisations = shared.Members(Organisations, Split),
        Beneficiaries = shared.Members(Beneficiaries, Split),
        PlannedActivity = shared.OfAny(PlannedActivity),
        ResultsAndImpact = new LongText(ResultsAndImpact, ResultsAndImpact2, ResultsAndImpact3, ResultsAndImpact4).ToString(),
        MostSignificantOutcome = shared.OfAny(MostSignificantOutcome),
        Url = Url,
        Status = Enum.Parse<RecordStatus>(Status),
        Source = Origin,
        Evidence = Evidence is null ? [] : TrackerJson.Read<Evidence[]>(Encoding.UTF8.GetString(Evidence)),
        Version = Version,
        CreatedAt = CreatedAt,
        CreatedBy = shared.Of(CreatedBy),
        ChangedAt = ChangedAt,
        ChangedBy = shared.Of(ChangedBy),
    };

    private RecordSource? Origin => SourceSystem is null ? null : new RecordSource(SourceSystem, SourceRecordId ?? "");

    private static int[] YearsOf(string years) => [.. Split(years).Select(static year => int.Parse(year, CultureInfo.InvariantCulture))];

    private static byte[] Bytes(IReadOnlyList<Evidence> evidence) => Encoding.UTF8.GetBytes(TrackerJson.Write(evidence));
}
