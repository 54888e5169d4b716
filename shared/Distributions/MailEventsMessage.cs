namespace ImpactTracker.Distributions;

/// <summary>A hint that the provider's events lie in a blob.</summary>
/// <param name="Path">Container and name.</param>
public sealed record MailEventsMessage(string Path)
{
    /// <summary>The queue's name, and that of the container.</summary>
    public const string Queue = "mail-events";
}
