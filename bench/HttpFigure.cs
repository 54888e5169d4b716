using System.Globalization;
using ImpactTracker.LocalRun;

namespace ImpactTracker.Bench;

/// <summary>A product GET that touches no storage, against a bare minimal API that gives the same bytes and headers.</summary>
internal static class HttpFigure
{
    private const int Count = 7;
    private const string Vocabulary = "/api/vocabularies/audienceSizeBand";
    private static readonly Load Load = new(200_000, TimeSpan.FromSeconds(3));

    public static async IAsyncEnumerable<string> MeasureAsync()
    {
        await using var stack = await Stack.StartAsync();
        var url = new Uri(stack.AppUrl, Vocabulary);
        using var client = new HttpClient();
        var answer = await client.GetByteArrayAsync(url);
        await using var bare = new BareApp(Vocabulary, answer);
        await FirstAnswer.TimeAsync(bare.Launch, bare.Url);
        await SameAsync(client, url, bare.Url);

        using var ours = Load.Client();
        using var theirs = Load.Client();
        var rounds = await Rounds.TakeAsync(Count, () => RateAsync(ours, url), () => RateAsync(theirs, bare.Url));
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"http {rounds.Ratio} (aim >= 0.6x): product {rounds.Ours:F0}/s, bare minimal API {rounds.Theirs:F0}/s; GET {Vocabulary}, {answer.Length} bytes, same headers, {Load.Connections} connections kept alive; ")
            + $"medians of {rounds.Count} alternating rounds; peak memory {PeakMemory.Text(PeakMemory.Of(stack.App))} and {PeakMemory.Text(PeakMemory.Of(bare.Process))}";
    }

    private static Task<double> RateAsync(HttpMessageInvoker client, Uri url) => Load.RateAsync(_ => Load.SendAsync(client, new HttpRequestMessage(HttpMethod.Get, url)));

    private static async Task SameAsync(HttpClient client, Uri ours, Uri theirs)
    {
        var (one, other) = (await TextAsync(client, ours), await TextAsync(client, theirs));
        if (one != other)
        {
            throw new LocalRunException($"The two sides do not answer the same:\n{one}\n{other}");
        }
    }

    private static async Task<string> TextAsync(HttpClient client, Uri url)
    {
        using var response = await client.GetAsync(url);
        response.Headers.Date = null;
        string[] headers = [.. response.Headers.Concat(response.Content.Headers).Select(static header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal)];
        return $"{(int)response.StatusCode}\n{string.Join('\n', headers)}\n{await response.Content.ReadAsStringAsync()}";
    }
}
