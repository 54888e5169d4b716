using ImpactTracker.Distributions;
using ImpactTracker.Mail;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Reports.Sharing;

/// <summary>Looks at every link whose mail is not ended: posts what waits, calls attempts that died unknown, and asks the provider's log about what is unknown for as long as it is kept.</summary>
public sealed class ShareSweep(ShareTable shares, ReportTable reports, ShareMailing mailing, UnknownShares unknown, IOptions<DistributionOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(10);

    /// <summary>Looks once.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        foreach (var (reportId, shareId, since) in await shares.OpenAsync(cancellationToken))
        {
            await SweepAsync(await shares.GetAsync(reportId, shareId, cancellationToken), shareId, since, cancellationToken);
        }
    }

    private async Task SweepAsync(ReportShare? share, string shareId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        switch (share)
        {
            // The pointer is written before the link.
            case null or { Mail: ShareMailState.Due } when since > now - Patience:
                break;
            case { Mail: ShareMailState.Due } when await reports.GetAsync(share.Report, cancellationToken) is { } report:
                await mailing.MailAsync(report, share, cancellationToken);
                break;
            case { Mail: ShareMailState.Posting }:
                if (share.MailAt + Deadline < now)
                {
                    await mailing.InterruptedAsync(share, cancellationToken);
                }

                break;
            case { HasUnknown: true } when share.MailAt + MailLog.Kept > now:
                if ((share.LogAskedAt ?? share.MailAt) + options.Value.LogPatience <= now)
                {
                    await unknown.AskLogAsync(share, cancellationToken);
                }

                break;
            default:
                await shares.CloseAsync(shareId, cancellationToken);
                break;
        }
    }
}
