using ImpactTracker.Functions.Http;

namespace ImpactTracker.Functions.Distributions;

/// <summary>What both unsubscribe functions answer.</summary>
internal static class UnsubscribePages
{
    public static PlainPage NotValid { get; } =
        new(404, "This link does not work", "It may have been cut off when it was copied. Use the link in the latest brief that you received, or reply to it and ask us to stop.");
}
