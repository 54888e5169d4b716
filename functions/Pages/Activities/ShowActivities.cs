using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Activities;

/// <summary>The activities of an award: searched, filtered, sorted, page by page.</summary>
[Access(Role.Viewer)]
public sealed class ShowActivities(PageDesk pages, AwardTable awards, ActivityTable activities)
{
    /// <summary>So many activities are looked through, in the order of logging: no award of a funder comes near.</summary>
    public const int MostLookedThrough = 20_000;

    private static readonly string[] Filters = ["words", "year", "form", "audience", "status", "sort"];

    /// <summary>200, or 404 when there is no such award.</summary>
    [Function(nameof(ShowActivities))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "awards/{awardId}/activities")] HttpRequest request, string awardId, CancellationToken cancellation)
    {
        if (!Checks.IsId(awardId) || await awards.GetAsync(awardId, cancellation) is not { } award)
        {
            return Problems.Missing($"award '{awardId}'");
        }

        var choice = ActivityChoice.Of(request);
        var lines = new List<ActivityLine>();
        await foreach (var line in activities.LinesAsync(awardId, cancellation))
        {
            lines.Add(line);
            if (lines.Count == MostLookedThrough)
            {
                break;
            }
        }

        var form = pages.NewForm(request);
        foreach (var filter in Filters)
        {
            form.Set(filter, request.Text(filter));
        }

        return pages.Show<ActivitiesPage, ActivitiesModel>(request, new ActivitiesModel(
            award, form, choice, choice.From(lines), request.Offset(), [.. lines.SelectMany(static line => line.Years).Distinct().OrderDescending()], lines.Count == MostLookedThrough));
    }
}
