using ImpactTracker.Awards;
using ImpactTracker.Json;
using ImpactTracker.Mail;
using ImpactTracker.Outcomes;

namespace ImpactTracker.Reports.Schedules;

/// <summary>Decides what becomes of a schedule that is put or deleted.</summary>
public sealed class ScheduleRegister(ScheduleTable schedules, AwardTable awards, TimeProvider time)
{
    /// <summary>Makes the schedule, changes it, or finds it as asked for already.</summary>
    public async Task<Outcome<ReportSchedule>> PutAsync(string scheduleId, ScheduleDraft draft, int? ifVersion, string caller, CancellationToken cancellationToken)
    {
        var errors = ScheduleDraftValidator.Instance.Check(draft);
        if (!Checks.IsId(scheduleId))
        {
            errors.Add("scheduleId", Checks.IdRule);
        }

        await ReportDesk.CheckAsync(draft.Awards, awards, errors, cancellationToken);
        if (!errors.None)
        {
            return new Outcome<ReportSchedule>.Invalid(errors);
        }

        var isStale = false;
        var (before, after) = await schedules.ChangeAsync(scheduleId, stored => (isStale = ifVersion.IsStale(stored?.Version)) ? stored : From(scheduleId, draft, stored, caller), cancellationToken);
        return isStale ? new Outcome<ReportSchedule>.Stale()
            : before is null ? new Outcome<ReportSchedule>.Created(after!) : new Outcome<ReportSchedule>.Done(after!);
    }

    /// <summary>Deletes a schedule; the reports that it made stay.</summary>
    public async Task<Outcome<ReportSchedule>> DeleteAsync(string scheduleId, int? ifVersion, CancellationToken cancellationToken)
    {
        var isStale = false;
        var (before, _) = await schedules.ChangeAsync(scheduleId, stored => (isStale = stored is not null && ifVersion.IsStale(stored.Version)) ? stored : null, cancellationToken);
        return isStale ? new Outcome<ReportSchedule>.Stale()
            : before is null ? new Outcome<ReportSchedule>.Missing($"schedule '{scheduleId}'") : new Outcome<ReportSchedule>.Done(before);
    }

    private ReportSchedule From(string scheduleId, ScheduleDraft draft, ReportSchedule? stored, string caller)
    {
        var next = new ReportSchedule
        {
            Id = scheduleId,
            Awards = draft.Awards!.IsAll ? ListOrAll.All : ListOrAll.Of([.. draft.Awards.Distinct(StringComparer.Ordinal)]),
            Template = draft.Template ?? ReportDraftValidator.DefaultTemplate,
            Every = draft.Every!,
            Formats = [.. (draft.Formats ?? ReportDraftValidator.DefaultFormats).Distinct(StringComparer.Ordinal)],
            ShareWith = [.. (draft.ShareWith ?? []).Select(EmailAddress.Kept).Distinct(StringComparer.Ordinal)],
            LastPeriod = stored?.LastPeriod,
            LastReport = stored?.LastReport,
            Version = (stored?.Version ?? 0) + 1,
            ChangedAt = time.GetUtcNow(),
            ChangedBy = caller,
        };
        return stored is not null && TrackerJson.Write(stored) == TrackerJson.Write(next with { Version = stored.Version, ChangedAt = stored.ChangedAt, ChangedBy = stored.ChangedBy }) ? stored : next;
    }
}
