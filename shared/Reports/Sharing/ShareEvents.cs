using System.Globalization;
using ImpactTracker.Distributions;
using ImpactTracker.Mail;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Reports.Sharing;

/// <summary>Merges what the provider tells of mail with links: the furthest outcome of each delivery stands, and who complained or has no mailbox is not written to again.</summary>
public sealed class ShareEvents(ShareTable shares, SuppressionTable suppressions, AddressHash hash) : IOtherMail
{
    /// <inheritdoc/>
    public async Task TakeAsync(IReadOnlyList<MailEvent> events, CancellationToken cancellationToken)
    {
        foreach (var told in events.Where(static one => one.Share is not null).GroupBy(static one => one.Share!, StringComparer.Ordinal))
        {
            if (told.Key.Split('/') is [var report, var id])
            {
                await MergeAsync(report, id, [.. told], cancellationToken);
            }
        }
    }

    private async Task MergeAsync(string report, string id, MailEvent[] events, CancellationToken cancellationToken)
    {
        while (await shares.GetAsync(report, id, cancellationToken) is { } share)
        {
            foreach (var one in events)
            {
                if (DeliveryEvents.Suppression(one) is { } reason && Find(share, one) is { } bad)
                {
                    await suppressions.AddAsync(hash.Of(bad.To), reason, cancellationToken);
                }
            }

            if (await shares.TryChangeAsync(report, id, static _ => true, now => Merged(now, events), cancellationToken) is not null)
            {
                return;
            }
        }
    }

    // The provider takes a request whole: where it tells of one message of the attempt, it took them all.
    private static ReportShare Merged(ReportShare share, MailEvent[] events)
    {
        var taken = events.Any(one => one.Attempt is not null && one.Attempt == share.Attempt);
        return share.Each(to =>
        {
            var next = taken && to.Mail == ShareMailState.Unknown ? to with { Mail = ShareMailState.Accepted, Reason = null } : to;
            return events.Where(one => Find(share, one) == to).Aggregate(next, static (before, one) => before.With(one));
        });
    }

    private static ShareDelivery? Find(ReportShare share, MailEvent one) =>
        int.TryParse(one.Delivery, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < share.Deliveries.Count ? share.Deliveries[index] : null;
}
