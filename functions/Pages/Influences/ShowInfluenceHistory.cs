using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.History;
using ImpactTracker.Influences;
using ImpactTracker.Vocabularies;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Influences;

/// <summary>Who changed what of an influence on policy, and when.</summary>
[Access(Role.Viewer)]
public sealed class ShowInfluenceHistory(PageDesk pages, InfluenceTable influences, HistoryNames names)
{
    /// <summary>200 with a page, or 404 when there is no such influence.</summary>
    [Function(nameof(ShowInfluenceHistory))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "influences/{influenceId}/history")] HttpRequest request, string influenceId, CancellationToken cancellation) =>
        await influences.HistoryAsync(influenceId, request.Before(), HistoryModel.Top, cancellation) is { } history
            ? pages.Show<HistoryPage, HistoryModel>(request, HistoryModel.Of(history, history.Versions[0].Record.Title, $"/influences/{influenceId}", ListOf, await names.OfAsync(history, cancellation)))
            : Problems.Missing($"influence '{influenceId}'");

    private static Vocabulary? ListOf(string field) => field switch
    {
        "type" => Vocabulary.InfluenceType,
        "geographicReach" => Vocabulary.InfluenceReach,
        "areas" => Vocabulary.InfluenceArea,
        "impactTypes" => Vocabulary.InfluenceImpactType,
        _ => null,
    };
}
