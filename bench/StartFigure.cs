using System.Globalization;
using ImpactTracker.LocalRun;

namespace ImpactTracker.Bench;

/// <summary>From the start of the process to the first 200 of GET /api/health, against an empty app that answers with the same bytes.</summary>
internal static class StartFigure
{
    private const int Count = 9;
    private const string Health = "/api/health";

    public static async IAsyncEnumerable<string> MeasureAsync()
    {
        await using var stack = await Stack.StartAsync();
        using var http = new HttpClient();
        await using var bare = new BareApp(Health, await http.GetByteArrayAsync(new Uri(stack.AppUrl, Health)));
        await stack.App.KillAsync();

        yield return await OneAsync("tables are there", stack, bare, static () => Task.CompletedTask);
        yield return await OneAsync("storage is empty, so tables are made first", stack, bare, () => EmptyStorage.MakeAsync(stack.Storage.ConnectionString));
    }

    private static async Task<string> OneAsync(string state, LocalStack stack, BareApp bare, Func<Task> prepare)
    {
        List<double?> ourMemory = [], theirMemory = [];
        var rounds = await Rounds.TakeAsync(Count, OursAsync, TheirsAsync);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"start {rounds.Ratio} (aim <= 2x): product {rounds.Ours:F0} ms, empty ASP.NET Core app {rounds.Theirs:F0} ms; process start to first 200 of {Health}, {state}; ")
            + $"medians of {rounds.Count} alternating rounds; peak memory {Memory(ourMemory)} and {Memory(theirMemory)}";

        async Task<double> OursAsync()
        {
            await prepare();
            var time = await FirstAnswer.TimeAsync(stack.LaunchApp, new Uri(stack.AppUrl, Health));
            ourMemory.Add(PeakMemory.Of(stack.App));
            await stack.App.KillAsync();
            return time;
        }

        async Task<double> TheirsAsync()
        {
            var time = await FirstAnswer.TimeAsync(bare.Launch, bare.Url);
            theirMemory.Add(PeakMemory.Of(bare.Process));
            await bare.Process.KillAsync();
            return time;
        }
    }

    private static string Memory(List<double?> megabytes) => PeakMemory.Text(megabytes.Contains(null) ? null : Rounds.Median(megabytes.OfType<double>()));
}
