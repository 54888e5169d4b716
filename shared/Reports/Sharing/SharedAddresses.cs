using System.Runtime.CompilerServices;
using ImpactTracker.Reports.Schedules;

namespace ImpactTracker.Reports.Sharing;

/// <summary>Where an address stands because reports were sent to it: in links that were made, and in schedules that will make some.</summary>
public sealed class SharedAddresses(ShareTable shares, ScheduleTable schedules)
{
    /// <summary>What stands in the place of an address that was erased; counts and outcomes stay.</summary>
    public const string Erased = "erased";

    private const int PageOfSchedules = 1000;

    /// <summary>Takes an address out. Safe to run twice.</summary>
    /// <returns>True when mail to it is being posted just now, so that it must be taken out once more.</returns>
    public async Task<bool> EraseAsync(string address, CancellationToken cancellationToken)
    {
        var again = false;
        await foreach (var (report, share) in shares.SentToAsync(to => Is(to, address), cancellationToken))
        {
            again |= await shares.TryChangeAsync(report, share, one => !one.Deliveries.Any(to => to.Mail == ShareMailState.Posting && Is(to.To, address)), one => Without(one, address), cancellationToken) is null;
        }

        await foreach (var schedule in SchedulesAsync(to => Is(to, address), cancellationToken))
        {
            await schedules.ChangeAsync(schedule.Id, stored => stored is null ? null : stored with { ShareWith = [.. stored.ShareWith.Where(to => !Is(to, address))] }, cancellationToken);
        }

        return again;
    }

    /// <summary>The links that were sent to a person, or were going to be, with the mail to them and to nobody else.</summary>
    /// <param name="isTheirs">Whether an address is the person's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<(ReportShare Share, ShareDelivery Mail)>> LinksAsync(Func<string, bool> isTheirs, CancellationToken cancellationToken)
    {
        var found = new List<(ReportShare, ShareDelivery)>();
        await foreach (var (report, id) in shares.SentToAsync(isTheirs, cancellationToken))
        {
            if (await shares.GetAsync(report, id, cancellationToken) is { } share)
            {
                found.AddRange(share.Deliveries.Where(to => isTheirs(to.To)).Select(to => (share, to)));
            }
        }

        return found;
    }

    /// <summary>The schedules whose reports a person gets.</summary>
    public async IAsyncEnumerable<ReportSchedule> SchedulesAsync(Func<string, bool> isTheirs, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await schedules.ListAsync(PageOfSchedules, continuation, cancellationToken);
            foreach (var schedule in page.Items.Where(schedule => schedule.ShareWith.Any(isTheirs)))
            {
                yield return schedule;
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    // Mail that was still to go does not go any more.
    private static ReportShare Without(ReportShare share, string address) =>
        (share with { To = [.. share.To.Select(to => Is(to, address) ? Erased : to)] })
            .Each(to => Is(to.To, address) ? to with { To = Erased, Reason = null, Mail = to.Mail == ShareMailState.Due ? ShareMailState.Suppressed : to.Mail } : to);

    private static bool Is(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
