using Newtonsoft.Json;

namespace ImpactTracker.Functions.Http;

/// <summary>The body of an error answer.</summary>
/// <param name="Title">One sentence for the caller.</param>
/// <param name="Status">The status code.</param>
/// <param name="Errors">What is wrong by field, when a rule of ours was broken.</param>
public sealed record Problem(string Title, int Status, [property: JsonProperty(NullValueHandling = NullValueHandling.Ignore)] IReadOnlyDictionary<string, string[]>? Errors)
{
    /// <summary>By this a fault is found in the logs.</summary>
    public string? TraceId { get; init; }
}
