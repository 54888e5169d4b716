using System.Globalization;
using ImpactTracker.Storage;

namespace ImpactTracker.Reports.Schedules;

/// <summary>A schedule as stored. One partition <c>schedule</c>, row key: its id; there are tens of them, not thousands. Serves: one by id; all of them.</summary>
internal sealed class ScheduleRow : Row
{
    public const string Table = "Schedules";
    public const string Partition = "schedule";

    /// <summary>Award ids, joined by commas; * for all.</summary>
    public string Awards { get; set; } = "";

    public string Template { get; set; } = "";

    public string Every { get; set; } = "";

    public string Formats { get; set; } = "";

    /// <summary>Mail addresses, joined by commas.</summary>
    public string? ShareWith { get; set; }

    public string? LastPeriod { get; set; }

    public string? LastReport { get; set; }

    public int Version { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public string ChangedBy { get; set; } = "";

    public static ScheduleRow Of(ReportSchedule schedule) => new()
    {
        PartitionKey = Partition,
        RowKey = schedule.Id,
        Awards = ReportRow.Joined(schedule.Awards),
        Template = schedule.Template,
        Every = schedule.Every,
        Formats = string.Join(',', schedule.Formats),
        ShareWith = schedule.ShareWith.Count == 0 ? null : string.Join(',', schedule.ShareWith),
        LastPeriod = schedule.LastPeriod?.ToString("O", CultureInfo.InvariantCulture),
        LastReport = schedule.LastReport,
        Version = schedule.Version,
        ChangedAt = schedule.ChangedAt,
        ChangedBy = schedule.ChangedBy,
    };

    public ReportSchedule ToSchedule() => new()
    {
        Id = RowKey,
        Awards = ReportRow.AwardsOf(Awards),
        Template = Template,
        Every = Every,
        Formats = Formats.Split(','),
        ShareWith = ShareWith?.Split(',') ?? [],
        LastPeriod = LastPeriod is null ? null : DateOnly.ParseExact(LastPeriod, "O", CultureInfo.InvariantCulture),
        LastReport = LastReport,
        Version = Version,
        ChangedAt = ChangedAt,
        ChangedBy = ChangedBy,
    };
}
