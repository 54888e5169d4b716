using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Support;

/// <summary>An answer of the API.</summary>
public sealed record ApiAnswer(HttpStatusCode Status, HttpResponseHeaders Headers, string? MediaType, byte[] Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>The body as JSON, dates left as text.</summary>
    public JObject Json
    {
        get
        {
            using var reader = new JsonTextReader(new StringReader(Text)) { DateParseHandling = DateParseHandling.None };
            return JObject.Load(reader);
        }
    }

    /// <summary>The messages about a field of a problem, or none.</summary>
    public IReadOnlyList<string> ErrorsOf(string field) => [.. (Json["errors"] as JObject)?[field]?.Values<string>().OfType<string>() ?? []];
}
