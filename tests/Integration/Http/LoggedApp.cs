using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Http;

/// <summary>An app that writes its measures to the log and settles quickly.</summary>
public sealed class LoggedApp : AppFixture
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Telemetry__LogMeasures"] = "true",
        ["Distributions__SweepSchedule"] = "*/1 * * * * *",
        ["Distributions__SettleSchedule"] = "*/1 * * * * *",
        ["Distributions__OutcomeWait"] = "00:00:05",
    };
}
