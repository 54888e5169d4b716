namespace ImpactTracker.Stakeholders;

/// <summary>Why an address must not be mailed.</summary>
public enum SuppressionReason
{
    /// <summary>The recipient used an unsubscribe link.</summary>
    Unsubscribe,

    /// <summary>The address does not exist or refuses mail for good.</summary>
    Bounce,

    /// <summary>The recipient reported a message as spam.</summary>
    Complaint,
}
