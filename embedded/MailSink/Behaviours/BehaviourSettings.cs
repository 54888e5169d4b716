namespace ImpactTracker.MailSink.Behaviours;

/// <summary>The body of <c>PUT /behaviour</c>.</summary>
/// <param name="Mode">One of the names in <see cref="BehaviourModes"/>; required.</param>
/// <param name="DelayMs">How long every answer takes, whatever the mode; at most ten minutes.</param>
/// <param name="Times">For how many requests it holds; 0: until it is changed. For refuse-recipient, requests with that recipient.</param>
/// <param name="Recipient">The address that refuse-recipient refuses; required there.</param>
internal sealed record BehaviourSettings(string? Mode = null, int DelayMs = 0, int Times = 0, string? Recipient = null)
{
    public const int LongestDelay = 600_000;
}
