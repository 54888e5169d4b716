using ImpactTracker.Awards;
using ImpactTracker.Outcomes;
using ImpactTracker.Storage;

namespace ImpactTracker.Reports;

/// <summary>Takes requests for reports.</summary>
public sealed class ReportDesk(ReportTable reports, AwardTable awards, Hints<CompileReportMessage> hints, TimeProvider time)
{
    /// <summary>Checks what is asked for and queues it.</summary>
    public async Task<Outcome<Report>> RequestAsync(ReportDraft draft, string caller, CancellationToken cancellationToken)
    {
        var errors = ReportDraftValidator.Instance.Check(draft);
        for (var i = 0; errors.None && i < draft.Awards!.Count; i++)
        {
            if (await awards.GetAsync(draft.Awards[i], cancellationToken) is null)
            {
                errors.Add($"awards[{i}]", $"there is no award '{draft.Awards[i]}'");
            }
        }

        if (!errors.None)
        {
            return new Outcome<Report>.Invalid(errors);
        }

        var now = time.GetUtcNow();
        var report = new Report
        {
            Id = ScopedId.New(draft.Awards![0], now),
            Awards = [.. draft.Awards.Distinct(StringComparer.Ordinal)],
            Template = draft.Template ?? ReportDraftValidator.Templates[0],
            From = draft.From,
            To = draft.To,
            Formats = [.. (draft.Formats ?? ReportDraftValidator.Formats).Distinct(StringComparer.Ordinal)],
            State = ReportState.Queued,
            Files = [],
            CreatedAt = now,
            CreatedBy = caller,
        };
        await reports.AddAsync(report, cancellationToken);
        await hints.SendAsync(new CompileReportMessage(report.Id), cancellationToken);
        return new Outcome<Report>.Created(report);
    }
}
