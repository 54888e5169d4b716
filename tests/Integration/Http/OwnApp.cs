using ImpactTracker.LocalRun;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Http;

/// <summary>An app beside the one that all tests share, for a start that may fail.</summary>
internal static class OwnApp
{
    /// <param name="stack">Whose settings it takes.</param>
    /// <param name="url">Where it listens.</param>
    /// <param name="otherwise">Settings that differ; an empty one is as good as missing.</param>
    public static ChildProcess Launch(LocalStack stack, string url, params (string Name, string Value)[] otherwise)
    {
        var settings = new Dictionary<string, string>(stack.Settings());
        foreach (var (name, value) in otherwise)
        {
            settings[name] = value;
        }

        var folder = Path.Combine(Repository.Root, "artifacts", "bin", "ImpactTracker.Functions", Repository.Configuration);
        return ChildProcess.Start("an app", "dotnet", [Path.Combine(folder, "ImpactTracker.Functions.dll"), "--urls", url], folder, settings);
    }
}
