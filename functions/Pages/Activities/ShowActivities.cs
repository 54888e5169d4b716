using ImpactTracker.Activities;
using ImpactTracker.Activities.Lines;
using ImpactTracker.Awards;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Activities;

/// <summary>The activities of an award: searched, filtered, sorted, page by page.</summary>
[Access(Role.Viewer)]
public sealed class ShowActivities(PageDesk pages, AwardTable awards, AwardLines lines, ActivitySearch search)
{
    /// <summary>200, or 404 when there is no such award.</summary>
    [Function(nameof(ShowActivities))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "awards/{awardId}/activities")] HttpRequest request, string awardId, CancellationToken cancellation)
    {
        if (!Checks.IsId(awardId) || await awards.GetAsync(awardId, cancellation) is not { } award)
        {
            return Problems.Missing($"award '{awardId}'");
        }

        var choice = ActivityChoice.Of(request);
        var all = await lines.GetAsync(awardId, cancellation);
        var step = choice.Words.None ? null : await search.StepAsync(awardId, choice.Words, choice.After, cancellation);
        var form = pages.NewForm(request);
        foreach (var filter in ActivityChoice.Fields)
        {
            form.Set(filter, request.Text(filter));
        }

        return pages.Show<ActivitiesPage, ActivitiesModel>(request, new ActivitiesModel(
            award, form, choice, choice.From(step is null ? all : [.. all.Where(line => step.Found.Contains(line.Id))]), request.Offset(), [.. all.SelectMany(static line => line.Years).Distinct().OrderDescending()], step));
    }
}
