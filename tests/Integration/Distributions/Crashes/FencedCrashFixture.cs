namespace ImpactTracker.Tests.Integration.Distributions.Crashes;

/// <summary>A stack in which the provider holds each request long enough for the app to be killed and started meanwhile.</summary>
public sealed class FencedCrashFixture : CrashFixture
{
    protected override IReadOnlyDictionary<string, string> More => new Dictionary<string, string>
    {
        ["Distributions__FenceDelay"] = "00:00:50",
        ["Distributions__FenceMargin"] = "00:00:05",
    };
}
