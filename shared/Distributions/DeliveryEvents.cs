using ImpactTracker.Mail;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Distributions;

/// <summary>What one event of the provider means for a delivery (provider documentation, event webhook).</summary>
internal static class DeliveryEvents
{
    /// <summary>Takes an event in.</summary>
    /// <returns>Whether it told anything new.</returns>
    public static bool Apply(DeliveryRow delivery, MailEvent one)
    {
        switch (one.Kind)
        {
            case "unsubscribe" or "group_unsubscribe" when !delivery.Unsubscribed:
                delivery.Unsubscribed = true;
                return true;
            case "spamreport" when !delivery.Complained:
                delivery.Complained = true;
                return true;
        }

        if (OutcomeOf(one) is not { } told || (delivery.Outcome is not null && Enum.Parse<DeliveryOutcome>(delivery.Outcome) >= told))
        {
            return false;
        }

        delivery.Outcome = told.ToString();
        delivery.OutcomeAt = one.At;
        // The receiving host's words quote addresses, and one that was erased must not come back with them.
        delivery.Reason = told is DeliveryOutcome.Delivered || delivery.IsErased ? null : one.Reason;
        return true;
    }

    /// <summary>Why nothing more must be sent there, or null.</summary>
    public static SuppressionReason? Suppression(MailEvent one) => one.Kind switch
    {
        "bounce" when !one.IsBlock => SuppressionReason.Bounce,
        "spamreport" => SuppressionReason.Complaint,
        "unsubscribe" or "group_unsubscribe" => SuppressionReason.Unsubscribe,
        _ => null,
    };

    /// <summary>What an event says of the message, or null where it says nothing of that.</summary>
    public static DeliveryOutcome? OutcomeOf(MailEvent one) => one.Kind switch
    {
        "deferred" => DeliveryOutcome.Deferred,
        "delivered" => DeliveryOutcome.Delivered,
        "dropped" => DeliveryOutcome.Dropped,
        "bounce" => DeliveryOutcome.Bounced,
        _ => null,
    };
}
