using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.LocalRun;

/// <summary>
/// The main job on the sample, through the HTTP API as any program would do it: log, send, report. Run again it finds what is there: activities
/// and brief by their Idempotency-Keys, the distribution by its content.
/// </summary>
public sealed class SampleStory(Uri app, string samples, Action<string> report) : IDisposable
{
    private const string Award = "manufacturing-renaissance";
    private const string List = "leps";

    private readonly HttpClient http = new() { BaseAddress = app, Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Does the job and reads back what came of it.</summary>
    /// <exception cref="LocalRunException">A step was refused or did not end in time.</exception>
    public async Task<SampleResult> RunAsync(CancellationToken cancellationToken)
    {
        report("loading the award, its two activities and the 38 LEPs");
        await SendAsync(HttpMethod.Put, $"/api/awards/{Award}", Json("award.json"), null, cancellationToken);
        var number = 0;
        foreach (var activity in JArray.Parse(Text("activities.json")))
        {
            await SendAsync(HttpMethod.Post, "/api/activities", Json(activity), $"sample-activity-{++number}", cancellationToken);
        }

        foreach (var organisation in JArray.Parse(Text("organisations.json")).Cast<JObject>())
        {
            var id = (string?)organisation["id"];
            organisation.Remove("id");
            await SendAsync(HttpMethod.Put, $"/api/organisations/{id}", Json(organisation), null, cancellationToken);
        }

        await SendAsync(HttpMethod.Put, $"/api/lists/{List}", Json("list.json"), null, cancellationToken);
        await SendAsync(HttpMethod.Post, $"/api/stakeholders/import?list={List}", Upload("lep-contacts.csv", "text/csv"), null, cancellationToken);

        report("sending the policy brief to the list");
        var brief = (string?)(await SendAsync(HttpMethod.Post, "/api/briefs", Json("brief.json"), "sample-brief", cancellationToken))["id"];
        await SendAsync(HttpMethod.Put, $"/api/briefs/{brief}/document", Upload("brief.pdf", "application/pdf"), null, cancellationToken);
        var asked = await SendAsync(HttpMethod.Post, $"/api/briefs/{brief}/distributions", Json(new JObject { ["lists"] = new JArray(List) }), null, cancellationToken);
        var distribution = await UntilAsync($"/api/distributions/{asked["id"]}", "settled", "missed", "delivered", cancellationToken);

        report("compiling the report");
        var request = new JObject { ["awards"] = new JArray(Award), ["template"] = "gtr", ["formats"] = new JArray("html") };
        var queued = await SendAsync(HttpMethod.Post, "/api/reports", Json(request), null, cancellationToken);
        var compiled = await UntilAsync($"/api/reports/{queued["id"]}", "ready", "failed", "compiled", cancellationToken);
        var activities = await SendAsync(HttpMethod.Get, $"/api/awards/{Award}/activities?status=logged", null, null, cancellationToken);
        var html = compiled["files"]![0]!;
        return new SampleResult(
            Award,
            ((JArray)activities["items"]!).Count,
            (int)distribution["balance"]!["accepted"]!,
            (int)distribution["outcomes"]!["delivered"]!,
            new SampleReport((string)html["path"]!, (string)html["sha256"]!),
            new Uri(app, (string?)html["url"]).AbsoluteUri);
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<JObject> UntilAsync(string path, string end, string failure, string what, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(3));
        try
        {
            while (true)
            {
                var now = await SendAsync(HttpMethod.Get, path, null, null, patience.Token);
                var state = (string?)now["state"];
                if (state == end)
                {
                    return now;
                }

                if (state == failure || state is "paused" or "cancelled")
                {
                    throw new LocalRunException($"The sample was not {what}: {path} is {state} ({now["note"] ?? now["failure"]}).");
                }

                await Task.Delay(100, patience.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new LocalRunException($"The sample was not {what} within three minutes; {path} tells how far it is.");
        }
    }

    private async Task<JObject> SendAsync(HttpMethod method, string path, HttpContent? body, string? key, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var response = await http.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new LocalRunException(response.StatusCode == HttpStatusCode.Conflict && key is not null
                ? $"{path} holds an earlier version of the sample; start with an empty data folder to load the new one."
                : $"{method} {path} was answered with {(int)response.StatusCode}: {text}");
        }

        using var json = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(json);
    }

    private string Text(string name) => File.ReadAllText(Path.Combine(samples, name));

    private StringContent Json(string name) => new(Text(name), Encoding.UTF8, "application/json");

    private static StringContent Json(JToken body) => new(body.ToString(Formatting.None), Encoding.UTF8, "application/json");

    private ByteArrayContent Upload(string name, string mediaType)
    {
        var content = new ByteArrayContent(File.ReadAllBytes(Path.Combine(samples, name)));
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return content;
    }
}
