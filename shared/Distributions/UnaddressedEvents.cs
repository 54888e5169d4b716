using ImpactTracker.Mail;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Distributions;

/// <summary>
/// Finds the delivery of an event that came without our arguments. A host that takes a message and returns it later makes such: the provider
/// then tells the address and little else. It is taken to be about the last message that went to that address within <see cref="Window"/>.
/// </summary>
public sealed class UnaddressedEvents(DistributionTable distributions, LedgerTable ledger, AddressHash hash)
{
    /// <summary>Receiving hosts give up after five days at the most; two more for the provider.</summary>
    internal static readonly TimeSpan Window = TimeSpan.FromDays(7);

    private static readonly DistributionState[] Sent = [DistributionState.Sending, DistributionState.Paused, DistributionState.Settled, DistributionState.Cancelled];
    private static readonly string[] Telling = ["bounce", "dropped", "spamreport", "unsubscribe", "group_unsubscribe"];

    /// <summary>Whether an event says something that must not be lost and does not say of which message.</summary>
    internal static bool IsOne(MailEvent one) => one is { Batch: null, IsOther: false, Email: not null } && Telling.Contains(one.Kind);

    /// <summary>The id that an event's address has, or would have, as a stakeholder's; null where it is no address.</summary>
    internal string? StakeholderOf(MailEvent one) => EmailAddress.Problem(one.Email, out var address) is null ? hash.Of(address) : null;

    /// <summary>The event with the batch and delivery that it is about, or null when none fits.</summary>
    internal async Task<MailEvent?> AddressAsync(MailEvent one, CancellationToken cancellationToken)
    {
        if (StakeholderOf(one) is not { } stakeholder)
        {
            return null;
        }

        foreach (var distribution in await RecentAsync(one.At, cancellationToken))
        {
            if (await ledger.FindAsync(distribution.Id, stakeholder, cancellationToken) is { } partition
                && await ledger.ReadAsync(partition, cancellationToken) is { Batch.Is: BatchState.Accepted } read && Fits(read.Batch, one))
            {
                return DeliveryMail.Addressed(one, partition, stakeholder);
            }
        }

        return null;
    }

    private async Task<IReadOnlyList<Distribution>> RecentAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        var found = new List<Distribution>();
        foreach (var state in Sent)
        {
            found.AddRange((await distributions.InStateAsync(state, cancellationToken)).Where(one => one.FrozenAt is { } frozen && frozen <= at.AddMinutes(5) && frozen + Window > at));
        }

        return [.. found.OrderByDescending(static one => one.FrozenAt)];
    }

    // The id of each message begins with the id of the request (provider documentation, message id).
    private static bool Fits(BatchRow batch, MailEvent one) =>
        one.MessageId is null || string.IsNullOrEmpty(batch.MessageId) || one.MessageId.StartsWith(batch.MessageId, StringComparison.Ordinal);
}
