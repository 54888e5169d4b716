using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Support;

/// <summary>Looks into MailSink and tells it how to behave.</summary>
public sealed class SinkClient(Uri sink) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = sink };

    /// <summary>How many messages were accepted, to one address or in all.</summary>
    public async Task<int> CountAsync(string? to = null) =>
        (int)JObject.Parse(await http.GetStringAsync(to is null ? "/messages?top=1" : $"/messages?top=1&to={Uri.EscapeDataString(to)}"))["count"]!;

    /// <summary>The messages to an address, or to all addresses that hold a text, newest first: to, requestId, receivedAt.</summary>
    public async Task<IReadOnlyList<JToken>> ListAsync(string to) =>
        [.. JObject.Parse(await http.GetStringAsync($"/messages?top=100000&to={Uri.EscapeDataString(to)}"))["items"]!];

    /// <summary>The newest message to an address, whole.</summary>
    public async Task<JObject> MessageAsync(string to)
    {
        var id = (string?)JObject.Parse(await http.GetStringAsync($"/messages?top=1&to={Uri.EscapeDataString(to)}"))["items"]![0]!["id"];
        return JObject.Parse(await http.GetStringAsync($"/messages/{id}"));
    }

    public Task BehaveAsync(object behaviour) => PutAsync("/behaviour", behaviour);

    public Task EventsAsync(object events) => PutAsync("/events", events);

    public void Dispose() => http.Dispose();

    private async Task PutAsync(string path, object body)
    {
        using var content = new StringContent(JsonConvert.SerializeObject(body), Encoding.UTF8, "application/json");
        using var response = await http.PutAsync(path, content);
        response.EnsureSuccessStatusCode();
    }
}
