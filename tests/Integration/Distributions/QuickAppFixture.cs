using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Distributions;

/// <summary>A stack whose sweeps come every second, so that what a lost hint leaves behind is picked up within a test.</summary>
public sealed class QuickAppFixture : AppFixture
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Distributions__SweepSchedule"] = "*/1 * * * * *",
        ["Distributions__SettleSchedule"] = "*/1 * * * * *",
        ["Reports__SweepSchedule"] = "*/1 * * * * *",
        ["Distributions__HintPatience"] = "00:00:02",
        ["Distributions__LogPatience"] = "00:00:02",
        ["Distributions__AttemptDeadline"] = "00:00:10",
        ["Distributions__OutcomeWait"] = "00:00:05",
    };
}
