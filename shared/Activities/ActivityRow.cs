using System.Globalization;
using ImpactTracker.Json;
using ImpactTracker.Storage;

namespace ImpactTracker.Activities;

/// <summary>
/// An activity as stored, and each of its versions. Partition: the scope of an award, which the activity's id carries
/// (<see cref="ScopedId"/>). Row key <c>a_{time}-{scope}</c> (the id turned round, so that copies from other awards sort among the
/// rest by time) holds the present record, <c>v_{id}_{version}</c> the record as it was then; both in one partition, so that a
/// change and its history are one transaction, and apart by prefix, so that a list of records reads no history. An activity
/// that counts for several awards has a copy of the present record in each of their partitions.
/// Serves: one by id; the activities of an award in the order of logging; the versions of one.
/// </summary>
internal sealed class ActivityRow : Row
{
    public const string Table = "Activities";

    /// <summary>Present records lie from here …</summary>
    public const string FirstRecord = "a_";

    /// <summary>… to before here.</summary>
    public const string AfterRecords = "a`";

    public string ActivityId { get; set; } = "";

    public string Awards { get; set; } = "";

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

    public string? MostSignificantOutcome { get; set; }

    public string? Url { get; set; }

    public string Status { get; set; } = "";

    public string? SourceSystem { get; set; }

    public string? SourceRecordId { get; set; }

    /// <summary>JSON: it is read and written as a whole.</summary>
    public string? Evidence { get; set; }

    public int Version { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public string CreatedBy { get; set; } = "";

    public DateTimeOffset ChangedAt { get; set; }

    public string ChangedBy { get; set; } = "";

    public static string RecordKey(string activityId) => FirstRecord + ScopedId.ByTime(activityId);

    public static string VersionKey(string activityId, int version) => string.Create(CultureInfo.InvariantCulture, $"v_{activityId}_{version:D6}");

    public static ActivityRow Record(Activity activity, string partition) => From(activity, partition, RecordKey(activity.Id));

    public static ActivityRow History(Activity activity, string partition) => From(activity, partition, VersionKey(activity.Id, activity.Version));

    private static ActivityRow From(Activity activity, string partition, string rowKey) => new()
    {
        PartitionKey = partition,
        RowKey = rowKey,
        ActivityId = activity.Id,
        Awards = string.Join(',', activity.Awards),
        Title = activity.Title,
        Form = activity.Form,
        StartDate = activity.StartDate?.ToString("O", CultureInfo.InvariantCulture),
        EndDate = activity.EndDate?.ToString("O", CultureInfo.InvariantCulture),
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
        ResultsAndImpact = activity.ResultsAndImpact,
        MostSignificantOutcome = activity.MostSignificantOutcome,
        Url = activity.Url,
        Status = activity.Status.ToString(),
        SourceSystem = activity.Source?.System,
        SourceRecordId = activity.Source?.RecordId,
        Evidence = activity.Evidence.Count == 0 ? null : TrackerJson.Write(activity.Evidence),
        Version = activity.Version,
        CreatedAt = activity.CreatedAt,
        CreatedBy = activity.CreatedBy,
        ChangedAt = activity.ChangedAt,
        ChangedBy = activity.ChangedBy,
    };

    public Activity ToActivity() => new()
    {
        Id = ActivityId,
        Awards = Split(Awards),
        Title = Title,
        Form = Form,
        StartDate = Date(StartDate),
        EndDate = Date(EndDate),
        Years = [.. Split(Years).Select(static year => int.Parse(year, CultureInfo.InvariantCulture))],
        PartOfOfficialScheme = PartOfOfficialScheme,
        SchemeName = SchemeName,
        GeographicReach = GeographicReach,
        PrimaryAudience = PrimaryAudience,
        OtherAudiences = Split(OtherAudiences),
        AudienceSize = AudienceSize,
        AudienceSizeBand = AudienceSizeBand,
        Organisations = Split(Organisations),
        Beneficiaries = Split(Beneficiaries),
        PlannedActivity = PlannedActivity,
        ResultsAndImpact = ResultsAndImpact,
        MostSignificantOutcome = MostSignificantOutcome,
        Url = Url,
        Status = Enum.Parse<ActivityStatus>(Status),
        Source = SourceSystem is null ? null : new ActivitySource(SourceSystem, SourceRecordId ?? ""),
        Evidence = Evidence is null ? [] : TrackerJson.Read<Evidence[]>(Evidence),
        Version = Version,
        CreatedAt = CreatedAt,
        CreatedBy = CreatedBy,
        ChangedAt = ChangedAt,
        ChangedBy = ChangedBy,
    };

    // Codes, ids and years hold no comma.
    private static string? Joined(IReadOnlyList<string> values) => values.Count == 0 ? null : string.Join(',', values);

    private static string[] Split(string? joined) => string.IsNullOrEmpty(joined) ? [] : joined.Split(',');

    private static DateOnly? Date(string? text) => text is null ? null : DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
