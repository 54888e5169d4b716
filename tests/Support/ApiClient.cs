using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Support;

/// <summary>Calls the API as a program of somebody else would: bytes out, status, headers and JSON back.</summary>
public sealed class ApiClient(Uri app) : IDisposable
{
    public HttpClient Http { get; } = new() { BaseAddress = app };

    public Task<ApiAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<ApiAnswer> PutAsync(string path, object body, string? ifMatch = null) => SendAsync(HttpMethod.Put, path, Json(body), ifMatch is null ? null : ("If-Match", ifMatch));

    public Task<ApiAnswer> PostAsync(string path, object body, string? idempotencyKey = null) =>
        SendAsync(HttpMethod.Post, path, Json(body), idempotencyKey is null ? null : ("Idempotency-Key", idempotencyKey));

    /// <summary>A body as it is, of any media type.</summary>
    public Task<ApiAnswer> SendAsync(HttpMethod method, string path, byte[] body, string? mediaType)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = mediaType is null ? null : MediaTypeHeaderValue.Parse(mediaType);
        return SendAsync(method, path, content);
    }

    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)?[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var header in headers)
        {
            if (header is { } one)
            {
                request.Headers.TryAddWithoutValidation(one.Name, one.Value);
            }
        }

        using var response = await Http.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return new ApiAnswer(response.StatusCode, response.Headers, response.Content.Headers.ContentType?.MediaType, bytes);
    }

    /// <summary>Asks until what comes back is as wanted; fails after three minutes with what came last: the fence alone waits for most of one, and the suite loads the machine.</summary>
    public async Task<JObject> UntilAsync(string path, Func<JObject, bool> wanted)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var last = await GetAsync(path);
        while (last.Status != HttpStatusCode.OK || !wanted(last.Json))
        {
            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException($"{path} did not become as wanted within three minutes; it is {last.Text}");
            }

            await Task.Delay(50);
            last = await GetAsync(path);
        }

        return last.Json;
    }

    public void Dispose() => Http.Dispose();

    private static StringContent Json(object body) => new(body as string ?? JsonConvert.SerializeObject(body), Encoding.UTF8, "application/json");
}
