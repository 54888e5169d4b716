using System.Net;
using System.Net.Http.Headers;
using Newtonsoft.Json;

namespace SendGrid;

/// <summary>The answer to an API call: its status, its body and its headers. An error is an answer too.</summary>
public class Response
{
    public Response(HttpStatusCode statusCode, HttpContent responseBody, HttpResponseHeaders responseHeaders)
    {
        StatusCode = statusCode;
        Body = responseBody;
        Headers = responseHeaders;
    }

    public HttpStatusCode StatusCode { get; set; }

    /// <summary>True for 200 to 299. A queued message is 202.</summary>
    public bool IsSuccessStatusCode => (int)StatusCode is >= 200 and <= 299;

    public HttpContent Body { get; set; }

    public HttpResponseHeaders Headers { get; set; }

    /// <summary>The body (or <paramref name="content"/>) as a dictionary; empty when there is nothing to read.</summary>
    public virtual async Task<Dictionary<string, dynamic>> DeserializeResponseBodyAsync(HttpContent content = null)
    {
        content ??= Body;
        if (content is null)
        {
            return [];
        }

        var text = await content.ReadAsStringAsync().ConfigureAwait(false);
        return JsonConvert.DeserializeObject<Dictionary<string, dynamic>>(text) ?? [];
    }

    /// <summary>The first value of each response header.</summary>
    public virtual Dictionary<string, string> DeserializeResponseHeaders(HttpResponseHeaders headers = null)
    {
        headers ??= Headers;
        return headers is null
            ? []
            : headers.ToDictionary(header => header.Key, header => header.Value.First(), StringComparer.Ordinal);
    }
}
