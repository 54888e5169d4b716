using ImpactTracker.Functions.Http;
using ImpactTracker.Vocabularies;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Activities;

/// <summary>A list of the question set.</summary>
[Access(Role.Viewer)]
public sealed class GetVocabulary
{
    /// <summary>200 with codes and labels, or 404.</summary>
    [Function(nameof(GetVocabulary))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/vocabularies/{name}")] HttpRequest request, string name) =>
        Vocabulary.Find(name) is { } list ? new JsonAnswer(200, new { list.Name, list.Terms }) : Problems.Missing($"vocabulary '{name}'");
}
