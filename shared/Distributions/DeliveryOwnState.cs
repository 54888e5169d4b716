namespace ImpactTracker.Distributions;

/// <summary>What a delivery can be apart from its batch.</summary>
internal enum DeliveryOwnState
{
    /// <summary>The provider refused this recipient.</summary>
    Rejected,

    /// <summary>The address was suppressed between freezing and sending.</summary>
    Suppressed,
}
