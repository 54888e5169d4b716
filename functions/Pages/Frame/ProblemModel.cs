using System.Diagnostics;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Pages.Frame;

/// <summary>What went wrong, for a person.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Sentence">What is wrong.</param>
/// <param name="Details">What is wrong with each parameter, where that is known.</param>
/// <param name="TraceId">By this a fault of ours is found in the logs.</param>
/// <param name="Posted">Whether something was sent, which then was not stored.</param>
public sealed record ProblemModel(int Status, string Sentence, IReadOnlyList<string> Details, string TraceId, bool Posted)
{
    internal static ProblemModel Of(Problem problem, HttpContext http) => new(
        problem.Status,
        problem.Title,
        [.. (problem.Errors ?? new Dictionary<string, string[]>()).SelectMany(static field => field.Value.Select(message => $"{Say.FieldName(field.Key)} {Plain.Of(message)}."))],
        Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier,
        HttpMethods.IsPost(http.Request.Method));
}
