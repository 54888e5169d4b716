using System.Diagnostics;
using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace ImpactTracker.Bench.Distribution;

/// <summary>Posts to the provider with nothing recorded: what a user's script does, one recipient a request, and the floor, 1,000 a request.</summary>
/// <param name="Rate">Recipients a second.</param>
/// <param name="CpuPerThousand">CPU seconds of this process.</param>
/// <param name="BytesEach">Of request bodies.</param>
/// <param name="Memory">Its peak in MB, where it is measured (<see cref="PostsOnce"/>).</param>
internal sealed record BarePosts(double Rate, double CpuPerThousand, double BytesEach, double Memory = 0)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(12);

    /// <summary>Posts until all have got it, or for twelve seconds.</summary>
    public static async Task<BarePosts> RunAsync(Uri provider, string key, int recipients, int perRequest, byte[]? document)
    {
        using var client = Load.Client();
        long bytes = 0;
        var attachment = document is null ? null : new[] { new { content = Convert.ToBase64String(document), filename = "brief.pdf", type = "application/pdf", disposition = "attachment" } };
        var before = ProcessUse.Cpu(Environment.ProcessId);
        var clock = Stopwatch.StartNew();
        var rate = await new Load(((recipients - 1) / perRequest) + 1, Longest).RateAsync(async number =>
        {
            var body = Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(new
            {
                from = new { email = "briefs@impact-tracker.example", name = "Bench" },
                subject = "Brief",
                content = new[] { new { type = "text/plain", value = Mailings.Summary }, new { type = "text/html", value = $"<p>{Mailings.Summary}</p>" } },
                personalizations = Enumerable.Range(0, perRequest).Select(i => new { to = new[] { new { email = string.Create(CultureInfo.InvariantCulture, $"person{((number - 1) * perRequest) + i}@bare.example") } } }),
                attachments = attachment,
            }, new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore }));
            Interlocked.Add(ref bytes, body.Length);
            var content = new ByteArrayContent(body);
            content.Headers.ContentType = new("application/json");
            var request = new HttpRequestMessage(HttpMethod.Post, new Uri(provider, "/v3/mail/send")) { Content = content };
            request.Headers.Authorization = new("Bearer", key);
            await Load.SendAsync(client, request);
        });
        var sent = rate * clock.Elapsed.TotalSeconds * perRequest;
        return new BarePosts(rate * perRequest, (ProcessUse.Cpu(Environment.ProcessId) - before) / sent * 1000, bytes / sent);
    }
}
