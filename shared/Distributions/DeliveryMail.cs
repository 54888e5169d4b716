using ImpactTracker.Mail;

namespace ImpactTracker.Distributions;

/// <summary>A delivery as a recipient of the mail.</summary>
internal static class DeliveryMail
{
    public static MailRecipient Recipient(DeliveryRow delivery, string attempt, MailLinks links) => new(
        delivery.Email,
        delivery.Greeting,
        links.Unsubscribe(delivery.StakeholderId),
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [MailArguments.Batch] = delivery.PartitionKey,
            [MailArguments.Delivery] = delivery.RowKey,
            [MailArguments.Attempt] = attempt,
        });
}
