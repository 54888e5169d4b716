using ImpactTracker.Functions.Http;
using ImpactTracker.Vocabularies;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Activities;

/// <summary>A list of the question set.</summary>
[Access(Role.Viewer)]
public sealed class GetVocabulary
{
    /// <summary>200 with codes and their labels per target, or 404.</summary>
    [Function(nameof(GetVocabulary))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/vocabularies/{name}")] HttpRequest request, string name) =>
        Vocabulary.Find(name) is { } list ? new JsonAnswer(200, new { list.Name, Terms = list.Terms.Select(Shown) }) : Problems.Missing($"vocabulary '{name}'");

    private static object Shown(Term term) => new
    {
        term.Code,
        term.Label,
        term.Legacy,
        Labels = Targets.All.ToDictionary(static target => target, term.LabelFor, StringComparer.Ordinal),
    };
}
