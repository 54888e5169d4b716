using System.Diagnostics;
using ImpactTracker.LocalRun;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Bench.Distribution;

/// <summary>One distribution by the product, from the request to the settled balance.</summary>
/// <param name="Recipients">All of them accepted.</param>
/// <param name="Seconds">From the request until the balance was settled and the activity logged.</param>
/// <param name="Cpu">CPU seconds of the app.</param>
/// <param name="Memory">Its peak in MB.</param>
/// <param name="Accepted">What was counted when the last was accepted.</param>
internal sealed record MailJob(int Recipients, double Seconds, double Cpu, double? Memory, long Accepted)
{
    public double Rate => Recipients / Seconds;

    public double CpuPerThousand => Cpu / Recipients * 1000;

    /// <summary>Sends a new brief to a list.</summary>
    /// <param name="stack">Where.</param>
    /// <param name="list">To whom.</param>
    /// <param name="recipients">How many they are.</param>
    /// <param name="document">A PDF that goes along, or null.</param>
    /// <param name="count">What is to be counted up to the last acceptance; null to measure the time, and look ten times a second.</param>
    public static async Task<MailJob> RunAsync(LocalStack stack, string list, int recipients, byte[]? document, Func<long>? count = null)
    {
        using var api = new ApiClient(stack.AppUrl);
        var brief = (string)Good(await api.PostAsync("/api/briefs", new { awards = new[] { Mailings.Award }, title = $"Brief {Guid.NewGuid():N}", authors = Mailings.Authors, summary = Mailings.Summary, url = "https://example.org/brief" })).Json["id"]!;
        if (document is not null)
        {
            Good(await api.SendAsync(HttpMethod.Put, $"/api/briefs/{brief}/document", document, "application/pdf"));
        }

        ProcessUse.ForgetPeak(stack.App);
        var before = ProcessUse.Cpu(stack.App.Id);
        var counted = count?.Invoke();
        var clock = Stopwatch.StartNew();
        var id = (string)Good(await api.PostAsync($"/api/briefs/{brief}/distributions", new { lists = new[] { list } })).Json["id"]!;
        long? accepted = null;
        while (true)
        {
            var now = Good(await api.GetAsync($"/api/distributions/{id}")).Json;
            if (accepted is null && (int)now["balance"]!["accepted"]! == recipients)
            {
                accepted = count?.Invoke() - counted ?? 0;
            }

            if ((string?)now["state"] == "settled")
            {
                return accepted is { } all
                    ? new MailJob(recipients, clock.Elapsed.TotalSeconds, ProcessUse.Cpu(stack.App.Id) - before, PeakMemory.Of(stack.App), all)
                    : throw new LocalRunException($"Not everybody was accepted: {now}");
            }

            if (clock.Elapsed > TimeSpan.FromMinutes(3))
            {
                throw new LocalRunException($"It did not settle within three minutes: {now}");
            }

            // Each look is three requests to storage, so it is rare where they are counted.
            await Task.Delay(count is null ? 100 : 1_000);
        }
    }

    private static ApiAnswer Good(ApiAnswer answer) =>
        (int)answer.Status < 300 ? answer : throw new LocalRunException($"{(int)answer.Status}: {answer.Text}");
}
