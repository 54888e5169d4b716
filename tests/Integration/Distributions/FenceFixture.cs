using ImpactTracker.Tests.Integration.Distributions.Crashes;

namespace ImpactTracker.Tests.Integration.Distributions;

/// <summary>A stack in which the provider holds each request for twenty seconds, and its log is not asked.</summary>
public sealed class FenceFixture : CrashFixture
{
    protected override IReadOnlyDictionary<string, string> More => new Dictionary<string, string>
    {
        ["Distributions__FenceDelay"] = "00:00:20",
        ["Distributions__FenceMargin"] = "00:00:05",
        ["Distributions__LogPatience"] = "1.00:00:00",
        ["Distributions__OutcomeWait"] = "00:05:00",
    };
}
