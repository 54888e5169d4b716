using System.Globalization;
using ImpactTracker.Awards;
using ImpactTracker.Mail;
using ImpactTracker.Reports.Templates;
using ImpactTracker.Stakeholders;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Reports.Sharing;

/// <summary>
/// Mails links to whom they are for and may be written to, once: whoever claims the mail posts it, in one request for all recipients, and what may have been taken is not
/// sent again. The rules are those of the ledger of briefs (docs/adr/0004-one-post.md).
/// </summary>
public sealed class ShareMailing(
    ShareTable shares, AwardTable awards, SuppressionCheck suppressions, AddressHash hash, ShareLinks links, MailPost post, IOptions<MailOptions> mail, TimeProvider time)
{
    /// <summary>Posts the mail with a link.</summary>
    /// <returns>The link as it is now.</returns>
    internal async Task<ReportShare> MailAsync(Report report, ReportShare share, CancellationToken cancellationToken)
    {
        if (!share.Works(time.GetUtcNow()))
        {
            return await EndAsync(share, static to => to with { Mail = ShareMailState.None }, cancellationToken);
        }

        var barred = await suppressions.OfAsync([.. share.To.Select(hash.Of)], [], cancellationToken);
        var attempt = Guid.NewGuid().ToString("N");
        ReportShare Claimed(ReportShare one) =>
            one.Each(to => to.Mail != ShareMailState.Due ? to : to with { Mail = barred.Contains(hash.Of(to.To)) ? ShareMailState.Suppressed : ShareMailState.Posting });
        var claimed = await shares.TryChangeAsync(
            share.Report, share.Id, static one => one.Mail == ShareMailState.Due,
            one => Claimed(one) with { Attempt = attempt, MailAt = time.GetUtcNow() },
            cancellationToken);
        if (claimed is null)
        {
            return await shares.GetAsync(share.Report, share.Id, cancellationToken) ?? share;
        }

        var content = ShareMail.Compose(await TitleAsync(report, cancellationToken), links.With(share), [.. SharedReading.InOrder(report.Files).Select(static file => file.Format)], mail.Value.SenderLine());
        var (state, reason, refusals) = await PostAsync(claimed, content);
        return await EndAsync(claimed, to => refusals.GetValueOrDefault(to.To) is { } refused ? to with { Mail = ShareMailState.Refused, Reason = refused } : to with { Mail = state, Reason = reason }, CancellationToken.None);
    }

    /// <summary>Calls an attempt unknown that died before its answer was written down.</summary>
    internal Task<ReportShare> InterruptedAsync(ReportShare share, CancellationToken cancellationToken) =>
        EndAsync(share, static to => to with { Mail = ShareMailState.Unknown, Reason = "The app ended before the mail provider answered." }, cancellationToken);

    // From here on the caller's patience does not count: an answer that nobody waits for would leave the mail unknown.
    private async Task<(ShareMailState Mail, string? Reason, Dictionary<string, string> Refusals)> PostAsync(ReportShare share, MailContent content)
    {
        var refusals = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = share.Deliveries.Index().Where(static one => one.Item.Mail == ShareMailState.Posting).Select(one => (one.Item.To, Recipient: Recipient(share, one.Index))).ToList();
        while (open.Count > 0)
        {
            switch (await post.PostAsync(content, null, [.. open.Select(static one => one.Recipient)], CancellationToken.None))
            {
                case PostResult.Accepted:
                    return (ShareMailState.Accepted, null, refusals);
                case PostResult.Unknown unknown:
                    return (ShareMailState.Unknown, unknown.Reason, refusals);
                case PostResult.RecipientRefused refused:
                    refusals[open[refused.Index].To] = refused.Reason;
                    open.RemoveAt(refused.Index);
                    break;
                case PostResult.Refused refused:
                    return (ShareMailState.Refused, refused.Reason, refusals);
                default:
                    return (ShareMailState.Due, null, refusals);
            }
        }

        return (ShareMailState.Refused, null, refusals);
    }

    private static MailRecipient Recipient(ReportShare share, int index) => new(share.Deliveries[index].To, "colleague", UnsubscribeUrl: null, new Dictionary<string, string>
    {
        [MailArguments.Kind] = "share",
        [MailArguments.Share] = $"{share.Report}/{share.Id}",
        [MailArguments.Delivery] = index.ToString(CultureInfo.InvariantCulture),
        [MailArguments.Attempt] = share.Attempt!,
    });

    // What is known of a delivery already, from an event that came before this, stands.
    private async Task<ReportShare> EndAsync(ReportShare share, Func<ShareDelivery, ShareDelivery> change, CancellationToken cancellationToken)
    {
        ReportShare? ended = null;
        while (ended is null && await shares.GetAsync(share.Report, share.Id, cancellationToken) is not null)
        {
            ended = await shares.TryChangeAsync(
                share.Report, share.Id, static _ => true, one => one.Each(to => to.Mail is ShareMailState.Due or ShareMailState.Posting ? change(to) : to), cancellationToken);
        }

        // What is unknown is still asked about (ShareSweep).
        if (ended is not ({ Mail: ShareMailState.Due or ShareMailState.Posting } or { HasUnknown: true }))
        {
            await shares.CloseAsync(share.Id, cancellationToken);
        }

        return ended ?? share;
    }

    private async Task<string> TitleAsync(Report report, CancellationToken cancellationToken)
    {
        var title = ReportTemplates.TitleOf(report.Template);
        var award = report.IsPortfolio ? null : await awards.GetAsync(report.Awards[0], cancellationToken);
        return award is null ? title : $"{title}: {award.Title}";
    }
}
