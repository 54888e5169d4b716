using ImpactTracker.FunctionsHost;
using ImpactTracker.Tests.Support;
using Microsoft.Azure.Functions.Worker.Builder;

namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

/// <summary>What a test's host is made of.</summary>
internal sealed record TestHostPlan
{
    public IReadOnlyList<Type> Functions { get; init; } = [];

    /// <summary>The connection string; null for hosts without timers and queues.</summary>
    public string? Storage { get; init; }

    public Dictionary<string, string> Settings { get; init; } = [];

    public string HostJson { get; init; } = """{ "extensions": { "queues": { "maxPollingInterval": "00:00:00.050" } } }""";

    public string HostId { get; init; } = AzuriteFixture.UniqueName("host");

    /// <summary>A folder without settings of its own.</summary>
    public string BaseDirectory { get; init; } = Directory.CreateTempSubdirectory("functions-host-").FullName;

    public TimeProvider? Clock { get; init; }

    public HostTiming Timing { get; init; } = new() { Retry = TimeSpan.FromMilliseconds(50), MinimumPoll = TimeSpan.FromMilliseconds(10), StartDelay = TimeSpan.Zero };

    public Action<FunctionsApplicationBuilder> Configure { get; init; } = static builder => builder.ConfigureFunctionsWebApplication();
}
