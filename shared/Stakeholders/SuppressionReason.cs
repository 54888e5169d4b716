namespace ImpactTracker.Stakeholders;

/// <summary>Why an address must not be mailed. A later reason outranks an earlier one: what has been a complaint stays one.</summary>
public enum SuppressionReason
{
    /// <summary>Somebody of the project decided it.</summary>
    ByHand,

    /// <summary>The address does not exist or refuses mail for good.</summary>
    Bounce,

    /// <summary>The recipient used an unsubscribe link.</summary>
    Unsubscribe,

    /// <summary>The person objected to being mailed, or asked to be erased (UK GDPR articles 21 and 17).</summary>
    Objection,

    /// <summary>The recipient reported a message as spam.</summary>
    Complaint,
}
