using ImpactTracker.Activities;
using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.History;
using ImpactTracker.Vocabularies;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Activities;

/// <summary>Who changed what of an activity, and when.</summary>
[Access(Role.Viewer)]
public sealed class ShowHistory(PageDesk pages, ActivityTable activities, HistoryNames names)
{
    /// <summary>200 with a page, or 404 when there is no such activity.</summary>
    [Function(nameof(ShowHistory))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "activities/{activityId}/history")] HttpRequest request, string activityId, CancellationToken cancellation) =>
        await activities.HistoryAsync(activityId, request.Before(), HistoryModel.Top, cancellation) is { } history
            ? pages.Show<HistoryPage, HistoryModel>(request, HistoryModel.Of(history, history.Versions[0].Record.Title, $"/activities/{activityId}", ListOf, await names.OfAsync(history, cancellation)))
            : Problems.Missing($"activity '{activityId}'");

    private static Vocabulary? ListOf(string field) => field is "primaryAudience" or "otherAudiences" ? Vocabulary.Audience : Vocabulary.Find(field);
}
