using ImpactTracker.Json;

namespace ImpactTracker.Reports.Schedules;

/// <summary>What comes in with <c>PUT /api/schedules/{scheduleId}</c>; see <see cref="ReportSchedule"/> for the meaning of each field.</summary>
public sealed record ScheduleDraft
{
    /// <inheritdoc cref="ReportSchedule.Awards"/>
    public ListOrAll? Awards { get; init; }

    /// <summary><see cref="ReportSchedule.Template"/>; gtr when left out.</summary>
    public string? Template { get; init; }

    /// <inheritdoc cref="ReportSchedule.Every"/>
    public string? Every { get; init; }

    /// <summary><see cref="ReportSchedule.Formats"/>; html when left out.</summary>
    public IReadOnlyList<string>? Formats { get; init; }

    /// <inheritdoc cref="ReportSchedule.ShareWith"/>
    public IReadOnlyList<string>? ShareWith { get; init; }
}
