using ImpactTracker.LocalRun;
using ImpactTracker.Reports;
using ImpactTracker.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Bench;

/// <summary>Compiles reports in this process, without the queue's delay, on the storage that the settings name.</summary>
internal sealed class Compiling : IAsyncDisposable
{
    private readonly ServiceProvider tracker;

    public Compiling(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(static one => KeyValuePair.Create(one.Key.Replace("__", ":", StringComparison.Ordinal), one.Value)))
            .AddInMemoryCollection(new Dictionary<string, string?> { [StorageClients.MissingSetting] = "true" }).Build();
        tracker = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton<TimeProvider>(new LaterClock()).AddLogging().AddTracker(configuration).BuildServiceProvider();
    }

    /// <summary>Asks for a report and compiles it.</summary>
    /// <param name="awards">On these awards; several are more than a request names, and mean all there are.</param>
    /// <param name="formats">Apart by spaces.</param>
    /// <param name="from">The first day of its period.</param>
    /// <returns>Seconds of compiling.</returns>
    public async Task<double> OnceAsync(IReadOnlyList<string> awards, string formats, DateOnly from)
    {
        var draft = new ReportDraft { Awards = awards.Count > 1 ? Json.ListOrAll.All : Json.ListOrAll.Of(awards), Template = "ukri", From = from, Formats = formats.Split(' ') };
        var asked = (Outcomes.Outcome<Report>.Created)await tracker.GetRequiredService<ReportDesk>().RequestAsync(draft, "bench", null, CancellationToken.None);
        var begun = TimeProvider.System.GetTimestamp();
        await tracker.GetRequiredService<ReportCompiler>().CompileAsync(asked.Value.Id, CancellationToken.None);
        var seconds = TimeProvider.System.GetElapsedTime(begun).TotalSeconds;
        var report = (await tracker.GetRequiredService<ReportTable>().GetAsync(asked.Value.Id, CancellationToken.None))!;
        return report.State == ReportState.Ready && report.Figures!.Activities > 0 ? seconds : throw new LocalRunException($"The report is {report.State}: {report.Failure}");
    }

    public ValueTask DisposeAsync() => tracker.DisposeAsync();

    // Within a quarter of an hour a record may still have been written while a report was read; the records of the bench are older.
    private sealed class LaterClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddHours(1);
    }
}
