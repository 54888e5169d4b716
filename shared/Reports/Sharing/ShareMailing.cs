using ImpactTracker.Awards;
using ImpactTracker.Mail;
using ImpactTracker.Reports.Templates;

namespace ImpactTracker.Reports.Sharing;

/// <summary>Mails links to whom they are for, once: whoever claims the mail posts it, and what may have been taken is not sent again.</summary>
public sealed class ShareMailing(ShareTable shares, ReportTable reports, AwardTable awards, ShareLinks links, MailPost post, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(10);

    /// <summary>Posts what waits, and calls attempts that died unknown.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var (reportId, shareId) in await shares.DueSinceAsync(now - Patience, cancellationToken))
        {
            var share = await shares.GetAsync(reportId, shareId, cancellationToken);
            if (share is { Mail: ShareMailState.Due } && await reports.GetAsync(reportId, cancellationToken) is { } report)
            {
                await MailAsync(report, share, cancellationToken);
            }
            else if (share is not { Mail: ShareMailState.Posting })
            {
                await shares.CloseAsync(shareId, cancellationToken);
            }
            else if (share.MailAt + Deadline < now)
            {
                await EndAsync(share, ShareMailState.Unknown, cancellationToken);
            }
        }
    }

    /// <summary>Posts the mail with a link.</summary>
    /// <returns>The link as it is now.</returns>
    internal async Task<ReportShare> MailAsync(Report report, ReportShare share, CancellationToken cancellationToken)
    {
        if (!share.Works(time.GetUtcNow()))
        {
            return await EndAsync(share, ShareMailState.None, cancellationToken);
        }

        var claimed = await shares.TryChangeAsync(
            share.Report, share.Id, static one => one.Mail == ShareMailState.Due, one => one with { Mail = ShareMailState.Posting, MailAt = time.GetUtcNow() }, cancellationToken);
        if (claimed is null)
        {
            return await shares.GetAsync(share.Report, share.Id, cancellationToken) ?? share;
        }

        var content = ShareMail.Compose(await TitleAsync(report, cancellationToken), links.With(share));
        var recipients = claimed.To.Select(static address => new MailRecipient(address, "colleague", UnsubscribeUrl: null, new Dictionary<string, string>())).ToList();
        while (recipients.Count > 0)
        {
            // From here on the caller's patience does not count: an answer that nobody waits for would leave the mail unknown.
            switch (await post.PostAsync(content, null, recipients, CancellationToken.None))
            {
                case PostResult.Accepted:
                    return await EndAsync(claimed, ShareMailState.Accepted, CancellationToken.None);
                case PostResult.Unknown:
                    return await EndAsync(claimed, ShareMailState.Unknown, CancellationToken.None);
                case PostResult.RecipientRefused refused:
                    recipients.RemoveAt(refused.Index);
                    break;
                case PostResult.Refused:
                    return await EndAsync(claimed, ShareMailState.Refused, CancellationToken.None);
                default:
                    return await shares.TryChangeAsync(claimed.Report, claimed.Id, static one => one.Mail == ShareMailState.Posting, static one => one with { Mail = ShareMailState.Due }, CancellationToken.None) ?? claimed;
            }
        }

        return await EndAsync(claimed, ShareMailState.Refused, CancellationToken.None);
    }

    private async Task<ReportShare> EndAsync(ReportShare share, ShareMailState state, CancellationToken cancellationToken)
    {
        ReportShare? ended = null;
        while (ended is null && await shares.GetAsync(share.Report, share.Id, cancellationToken) is not null)
        {
            ended = await shares.TryChangeAsync(share.Report, share.Id, static _ => true, one => one with { Mail = state }, cancellationToken);
        }

        await shares.CloseAsync(share.Id, cancellationToken);
        return ended ?? share;
    }

    private async Task<string> TitleAsync(Report report, CancellationToken cancellationToken)
    {
        var title = ReportTemplates.TitleOf(report.Template);
        var award = report.IsPortfolio ? null : await awards.GetAsync(report.Awards[0], cancellationToken);
        return award is null ? title : $"{title}: {award.Title}";
    }
}
