using ImpactTracker.Mail;

namespace ImpactTracker.Distributions;

/// <summary>
/// A delivery as a recipient of the mail, and back from an event to its delivery. The custom arguments of 400 recipients must fit into the
/// provider's 10,000 bytes, so a delivery is named by the first digits of its key, enough to be the only one in its batch; batch and attempt
/// are the same for all of them and stand in the request once.
/// </summary>
internal static class DeliveryMail
{
    private const int ShortLength = 16;

    public static MailRecipient Recipient(DeliveryRow delivery, string attempt, MailLinks links) => new(
        delivery.Email,
        delivery.Greeting,
        links.Unsubscribe(delivery.StakeholderId, BatchRow.DistributionOf(delivery.PartitionKey)),
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [MailArguments.Batch] = delivery.PartitionKey,
            [MailArguments.Delivery] = delivery.StakeholderId[..ShortLength],
            [MailArguments.Attempt] = attempt,
        });

    /// <summary>An event that came without arguments, with those of the delivery that it is about. It proves no attempt.</summary>
    public static MailEvent Addressed(MailEvent one, string partition, string stakeholderId) => one with { Batch = partition, Delivery = stakeholderId[..ShortLength], Attempt = null };

    public static DeliveryRow? Find(LedgerBatch batch, string? argument) =>
        argument is { Length: ShortLength } ? batch.Deliveries.FirstOrDefault(delivery => delivery.StakeholderId.StartsWith(argument, StringComparison.Ordinal)) : null;
}
