using System.Reflection;

namespace ImpactTracker.FunctionsHost;

/// <summary>Where a host finds its functions and files; tests point it at their own.</summary>
internal sealed record HostSetup
{
    /// <summary>Holds host.json and local.settings.json.</summary>
    public string BaseDirectory { get; init; } = AppContext.BaseDirectory;

    /// <summary>The assembly searched for functions; null is the entry assembly.</summary>
    public Assembly? Assembly { get; init; }

    /// <summary>These types alone, instead of an assembly.</summary>
    public IReadOnlyList<Type>? FunctionTypes { get; init; }

    /// <summary>The text of host.json; null reads the file.</summary>
    public string? HostJson { get; init; }

    public HostTiming Timing { get; init; } = new();

    public Assembly FunctionsAssembly => Assembly ?? (FunctionTypes is [var first, ..] ? first.Assembly : null) ?? System.Reflection.Assembly.GetEntryAssembly()
        ?? throw new InvalidOperationException("There is no entry assembly to search for functions.");
}
