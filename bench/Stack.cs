using ImpactTracker.LocalRun;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Bench;

/// <summary>The product with all it needs, in the build that this program belongs to.</summary>
internal static class Stack
{
    public static Task<LocalStack> StartAsync() => LocalStack.StartAsync(
        new LocalStackOptions { Root = Repository.Root, Configuration = Repository.Configuration }, static _ => { });
}
