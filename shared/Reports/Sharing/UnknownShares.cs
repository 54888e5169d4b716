using ImpactTracker.Distributions;
using ImpactTracker.Mail;
using ImpactTracker.Outcomes;

namespace ImpactTracker.Reports.Sharing;

/// <summary>
/// Resolves mail with a link that was posted without an answer, as the ledger of briefs does (<see cref="UnknownBatches"/>): by an event that carries the attempt
/// (<see cref="ShareEvents"/>), by the provider's log, by a person's decision. Nothing else ever sends it again.
/// </summary>
public sealed class UnknownShares(ShareTable shares, ReportTable reports, ShareMailing mailing, ShareLinks links, MailLog log, TimeProvider time)
{
    /// <summary>Writes down what a person knows of mail that is unknown; what was not sent is posted again, once, as long as the link works.</summary>
    public async Task<Outcome<ReportShare>> DecideAsync(string reportId, string shareId, BatchDecisionDraft draft, string caller, CancellationToken cancellationToken)
    {
        var errors = BatchDecisionDraftValidator.Instance.Check(draft);
        if (!errors.None)
        {
            return new Outcome<ReportShare>.Invalid(errors);
        }

        var evidence = $"{caller} decided “{draft.Decision}”: {draft.Reason!.Trim()}";
        while (await reports.GetAsync(reportId, cancellationToken) is { } report && await shares.GetAsync(reportId, shareId, cancellationToken) is { } share)
        {
            if (share is { Mail: ShareMailState.Posting } or { HasUnknown: false })
            {
                return new Outcome<ReportShare>.Conflict("No mail with this link is unknown; only what is unknown is decided by a person.");
            }

            if (draft.Decision == BatchDecisionDraftValidator.Accepted)
            {
                if (await AcceptAsync(share, evidence, cancellationToken) is { } accepted)
                {
                    return new Outcome<ReportShare>.Done(links.With(await shares.WithUsesAsync(accepted, cancellationToken)));
                }
            }
            else if (await AgainAsync(share, evidence, cancellationToken) is { } due)
            {
                return new Outcome<ReportShare>.Done(links.With(await shares.WithUsesAsync(await mailing.MailAsync(report, due, cancellationToken), cancellationToken)));
            }
        }

        return new Outcome<ReportShare>.Missing($"link '{shareId}' of a report '{reportId}'");
    }

    /// <summary>Asks the provider's log. Only a message of the attempt decides; that there is none is noted with the time.</summary>
    internal async Task AskLogAsync(ReportShare share, CancellationToken cancellationToken)
    {
        var address = share.Deliveries.Where(static to => to.Mail == ShareMailState.Unknown).Select(static to => to.To).FirstOrDefault(static to => to != SharedAddresses.Erased);
        if (address is null || share is not { Attempt: { } attempt, MailAt: { } since })
        {
            return;
        }

        switch (await log.FindAsync(address, attempt, since, cancellationToken))
        {
            case MailLogFinding.Found:
                await AcceptAsync(share, "The provider's log shows a message of the attempt.", cancellationToken);
                break;
            case MailLogFinding.NotFound:
                await TryChangeAsync(share, one => one with { LogAskedAt = time.GetUtcNow() }, cancellationToken);
                break;
            case MailLogFinding.Unavailable:
                break;
        }
    }

    private Task<ReportShare?> AcceptAsync(ReportShare share, string evidence, CancellationToken cancellationToken) =>
        TryChangeAsync(share, one => Unknown(one, static to => to with { Mail = ShareMailState.Accepted, Reason = null }) with { Evidence = evidence }, cancellationToken);

    private async Task<ReportShare?> AgainAsync(ReportShare share, string evidence, CancellationToken cancellationToken)
    {
        // The pointer first: a crash after it costs a look, a crash before it would leave the mail waiting for nobody.
        await shares.OpenAsync(share, cancellationToken);
        return await TryChangeAsync(share, one => Unknown(one, static to => to with { Mail = ShareMailState.Due, Reason = null }) with { Evidence = evidence, LogAskedAt = null }, cancellationToken);
    }

    private Task<ReportShare?> TryChangeAsync(ReportShare share, Func<ReportShare, ReportShare> change, CancellationToken cancellationToken) =>
        shares.TryChangeAsync(share.Report, share.Id, one => one.HasUnknown && one.Attempt == share.Attempt, change, cancellationToken);

    private static ReportShare Unknown(ReportShare share, Func<ShareDelivery, ShareDelivery> change) => share.Each(to => to.Mail == ShareMailState.Unknown ? change(to) : to);
}
