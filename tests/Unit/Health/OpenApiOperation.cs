using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Unit.Health;

/// <summary>One operation of the description.</summary>
internal sealed record OpenApiOperation(string Path, string Method, JObject Json)
{
    public string Id => (string)Json["operationId"]!;

    public string[] Statuses => [.. ((JObject)Json["responses"]!).Properties().Select(static one => one.Name)];

    public JObject[] Parameters => [.. (Json["parameters"] ?? new JArray()).Select(static one => (JObject)OpenApiDocument.Resolve(one))];

    /// <summary>The names of its parameters in one place: path, query or header.</summary>
    public string[] Named(string place) => [.. Parameters.Where(one => (string?)one["in"] == place).Select(static one => (string)one["name"]!).Order(StringComparer.Ordinal)];

    public JObject Response(string status) => (JObject)OpenApiDocument.Resolve(Json["responses"]![status]!);

    public bool HasBody => Json["requestBody"] is not null;

    /// <summary>The name of the schema of its JSON body, or null.</summary>
    public string? JsonBody => (string?)Json.SelectToken("requestBody.content['application/json'].schema.$ref") is { } reference ? OpenApiDocument.NameOf(reference) : null;
}
