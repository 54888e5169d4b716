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

    // And no more than so much text: two hundred pages of paper a hundred times.
    private const int MostCharacters = 50_000_000;

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
        var (having, years) = (new List<ActivityLine>(), new HashSet<int>());
        var (looked, characters) = (0, 0);
        await foreach (var one in activities.MatchesAsync(awardId, choice.Words, cancellation))
        {
            years.UnionWith(one.Line.Years);
            if (one.HasWords)
            {
                having.Add(one.Line);
            }

            characters += one.Characters;
            if (++looked == MostLookedThrough || characters > MostCharacters)
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
            award, form, choice, choice.From(having), request.Offset(), [.. years.OrderDescending()], looked == MostLookedThrough || characters > MostCharacters ? looked : null));
    }
}
