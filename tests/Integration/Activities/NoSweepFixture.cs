using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Activities;

/// <summary>A stack of its own, whose app may be killed and sweeps only when a test says so.</summary>
public sealed class NoSweepFixture : AppFixture
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { ["Activities__RepairSchedule"] = "0 0 0 1 1 *" };
}
