using ImpactTracker.LocalRun;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Reports;

/// <summary>A fresh stack on which the sample was loaded, mailed and reported, twice over.</summary>
public sealed class StoryFixture : AppFixture
{
    private readonly Lazy<Task<(SampleResult First, SampleResult Again)>> runs;

    public StoryFixture() => runs = new(RunAsync);

    /// <summary>What came of both runs; the tests of the class share them.</summary>
    public Task<(SampleResult First, SampleResult Again)> RunsAsync() => runs.Value;

    public static string Samples => Path.Combine(Repository.Root, "samples");

    private async Task<(SampleResult, SampleResult)> RunAsync()
    {
        using var story = new SampleStory(Stack.AppUrl, Samples, static _ => { });
        return (await story.RunAsync(CancellationToken.None), await story.RunAsync(CancellationToken.None));
    }
}
