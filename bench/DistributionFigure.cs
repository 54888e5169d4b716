using System.Globalization;
using Azure.Data.Tables;
using ImpactTracker.Bench.Distribution;
using ImpactTracker.LocalRun;
using ImpactTracker.Tests.Support;
using ImpactTracker.Tests.Support.Passing;

namespace ImpactTracker.Bench;

/// <summary>
/// Whole distributions of 38, 1,000 and 20,000 recipients, with a 2 MB document and link only, beside the script that a user would write and beside
/// bare posts of 1,000 personalizations, all against the same MailSink that takes 50 ms for an answer. Events are left aside. Requests to storage and
/// bytes are counted in a run of their own, because counting costs time.
/// </summary>
internal static class DistributionFigure
{
    private const int Repeats = 3;
    private const int IdleSeconds = 5;
    private static readonly int[] Sizes = [38, 1_000, 20_000];

    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal)
    {
        ["Distributions__SettleSchedule"] = "*/1 * * * * *",
        ["Distributions__OutcomeWait"] = "00:00:00",
        ["AzureFunctionsJobHost__extensions__queues__maxPollingInterval"] = "00:00:00.200",
    };

    public static async IAsyncEnumerable<string> MeasureAsync()
    {
        var settings = new Dictionary<string, string>(Settings, StringComparer.Ordinal);
        await using var stack = await LocalStack.StartAsync(new LocalStackOptions { Root = Repository.Root, Configuration = Repository.Configuration, Settings = settings }, static _ => { });
        using var sink = new SinkClient(stack.MailUrl);
        await sink.BehaveAsync(new { mode = "slow", delayMs = 50 });
        await sink.EventsAsync(new { enabled = false });
        await Mailings.PrepareAsync(stack);
        var document = Mailings.Document();
        foreach (var size in Sizes)
        {
            await Mailings.ListAsync(stack, List(size));
            await AudienceSeed.AddAsync(new TableServiceClient(stack.Storage.ConnectionString), List(size), size);
        }

        await MailJob.RunAsync(stack, List(38), 38, null);
        foreach (var with in (byte[]?[])[null, document])
        {
            foreach (var size in Sizes)
            {
                var jobs = new List<MailJob>();
                for (var repeat = 0; repeat < (size == 20_000 ? Repeats : 2); repeat++)
                {
                    jobs.Add(await MailJob.RunAsync(stack, List(size), size, with));
                }

                var script = await PostsOnce.OfAsync(stack, Math.Min(size, with is null ? 5_000 : 500), 1, with is not null);
                var floor = await PostsOnce.OfAsync(stack, size, Math.Min(size, 1_000), with is not null);
                var job = jobs.OrderBy(static one => one.Seconds).ElementAt(jobs.Count / 2);
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"distribution {size}, {(with is null ? "link only" : "2 MB document")}: product {job.Rate:F0} recipients/s ({jobs.Min(static one => one.Rate):F0} to {jobs.Max(static one => one.Rate):F0}), {job.CpuPerThousand:F3} CPU s per 1,000, peak {jobs.Max(static one => one.Memory):F0} MB; ")
                    + string.Create(CultureInfo.InvariantCulture, $"script {script.Rate:F0}/s, {script.CpuPerThousand:F2} CPU s, {script.BytesEach:F0} bytes each, peak {script.Memory:F0} MB: product {job.Rate / script.Rate:F1}x; floor {floor.Rate:F0}/s, {floor.CpuPerThousand:F3} CPU s, {floor.BytesEach:F0} bytes each, peak {floor.Memory:F0} MB: product {job.Rate / floor.Rate:F2}x");
            }
        }

        await foreach (var line in CountAsync(stack, settings, document))
        {
            yield return line;
        }
    }

    /// <summary>The same once more with the app behind a counter.</summary>
    private static async IAsyncEnumerable<string> CountAsync(LocalStack stack, Dictionary<string, string> settings, byte[] document)
    {
        var (atStorage, atProvider) = (new CountingPassage(), new CountingPassage());
        await using var storage = await PassThroughStorage.StartAsync(stack.Storage, atStorage);
        await using var provider = await PassThrough.StartAsync(stack.MailUrl, atProvider);
        await stack.App.KillAsync();
        settings["AzureWebJobsStorage"] = storage.ConnectionString;
        settings["Mail__Host"] = provider.Url.GetLeftPart(UriPartial.Authority);
        await stack.StartAppAsync();
        await MailJob.RunAsync(stack, List(38), 38, null);
        var idle = atStorage.Requests;
        await Task.Delay(TimeSpan.FromSeconds(IdleSeconds));
        idle = (atStorage.Requests - idle) / IdleSeconds;
        foreach (var with in (byte[]?[])[null, document])
        {
            foreach (var size in Sizes)
            {
                var bytes = atProvider.Bytes;
                var job = await MailJob.RunAsync(stack, List(size), size, with, () => atStorage.Requests);
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"distribution {size}, {(with is null ? "link only" : "2 MB document")}: {(double)job.Accepted / size:F4} storage requests per recipient up to accepted ({job.Accepted} in all, with about {idle} a second of idle timers and queues), {(double)(atProvider.Bytes - bytes) / size:F0} bytes out per recipient");
            }
        }

        await stack.App.KillAsync();
    }

    private static string List(int size) => string.Create(CultureInfo.InvariantCulture, $"bench-{size}");
}
