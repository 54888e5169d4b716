using ImpactTracker.Awards;
using ImpactTracker.Json;
using ImpactTracker.Outcomes;
using ImpactTracker.Storage;

namespace ImpactTracker.Reports;

/// <summary>Takes requests for reports, and hands them in.</summary>
public sealed class ReportDesk(ReportTable reports, AwardTable awards, IdempotencyKeys keys, Hints<CompileReportMessage> hints, TimeProvider time)
{
    /// <summary>Checks what is asked for and queues it.</summary>
    /// <param name="draft">What is asked for.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="key">The caller's Idempotency-Key, when there is one: the same key and body give the same report.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome<Report>> RequestAsync(ReportDraft draft, string caller, IdempotencyKey? key, CancellationToken cancellationToken)
    {
        var errors = ReportDraftValidator.Instance.Check(draft);
        await CheckAsync(draft.Awards, awards, errors, cancellationToken);
        if (!errors.None)
        {
            return new Outcome<Report>.Invalid(errors);
        }

        var now = time.GetUtcNow();
        var chosen = draft.Awards!.IsAll ? ListOrAll.All : ListOrAll.Of([.. draft.Awards.Distinct(StringComparer.Ordinal)]);
        var id = ScopedId.New(Report.OwnerOf(chosen), now);
        if (key is not null)
        {
            var claimed = await keys.ClaimAsync("request-report", key, id, cancellationToken);
            if (claimed is null)
            {
                return new Outcome<Report>.Conflict("This Idempotency-Key was used before with another body.");
            }

            if (claimed != id && await reports.GetAsync(claimed, cancellationToken) is { } first)
            {
                return new Outcome<Report>.Created(first);
            }

            id = claimed;
        }

        var report = New(id, chosen, draft.Template, draft.Formats, caller, now) with { From = draft.From, To = draft.To };
        return new Outcome<Report>.Created(await QueueAsync(report, cancellationToken));
    }

    /// <summary>Hands a report in: from then on nothing of it changes. Handing it in again changes nothing.</summary>
    public async Task<Outcome<Report>> IssueAsync(string reportId, int? ifVersion, string caller, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await reports.GetAsync(reportId, cancellationToken) is not { } report)
            {
                return new Outcome<Report>.Missing($"report '{reportId}'");
            }

            if (ifVersion.IsStale(report.Version))
            {
                return new Outcome<Report>.Stale();
            }

            if (report.State == ReportState.Issued)
            {
                return new Outcome<Report>.Done(report);
            }

            if (report.State != ReportState.Ready)
            {
                return new Outcome<Report>.Conflict(report.State == ReportState.Failed ? "The report failed; ask for a new one." : "The report is not ready yet.");
            }

            var issued = await reports.TryChangeAsync(
                reportId, static one => one.State == ReportState.Ready,
                one => one with { State = ReportState.Issued, IssuedAt = time.GetUtcNow(), IssuedBy = caller, Readiness = null }, cancellationToken);
            if (issued is not null)
            {
                return new Outcome<Report>.Done(issued);
            }
        }
    }

    /// <summary>Stores a report and asks for it to be compiled; one that is there already is left as it is.</summary>
    internal async Task<Report> QueueAsync(Report report, CancellationToken cancellationToken)
    {
        var isNew = await reports.TryAddAsync(report, cancellationToken);
        await hints.SendAsync(new CompileReportMessage(report.Id), cancellationToken);
        return isNew ? report : (await reports.GetAsync(report.Id, cancellationToken))!;
    }

    internal static Report New(string id, ListOrAll awards, string? template, IReadOnlyList<string>? formats, string caller, DateTimeOffset now) => new()
    {
        Id = id,
        Awards = awards,
        Template = template ?? ReportDraftValidator.DefaultTemplate,
        Formats = [.. (formats ?? ReportDraftValidator.DefaultFormats).Distinct(StringComparer.Ordinal)],
        State = ReportState.Queued,
        Files = [],
        CreatedAt = now,
        CreatedBy = caller,
    };

    /// <summary>Notes each award that is not there, beside whatever else is wrong with what was asked for.</summary>
    internal static async Task CheckAsync(ListOrAll? named, AwardTable awards, FieldErrors errors, CancellationToken cancellationToken)
    {
        for (var i = 0; i < named?.Count && ReportDraftValidator.IsSome(named); i++)
        {
            if (Checks.IsId(named[i]) && await awards.GetAsync(named[i], cancellationToken) is null)
            {
                errors.Add($"awards[{i}]", $"there is no award '{named[i]}'");
            }
        }
    }
}
