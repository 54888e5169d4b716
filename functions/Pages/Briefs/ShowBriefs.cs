using ImpactTracker.Awards;
using ImpactTracker.Briefs;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Briefs;

/// <summary>The briefs of all awards, or of one.</summary>
[Access(Role.Viewer)]
public sealed class ShowBriefs(PageDesk pages, BriefTable briefs, AwardTable awards)
{
    private const int Top = 50;

    /// <summary>200 with a page of them, newest first; <c>award</c> limits them; 404 for an award that is not there.</summary>
    [Function(nameof(ShowBriefs))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "briefs")] HttpRequest request, CancellationToken cancellation)
    {
        var asked = request.Text("award");
        var award = asked is not null && Checks.IsId(asked) ? await awards.GetAsync(asked, cancellation) : null;
        if (asked is not null && award is null)
        {
            return Problems.Missing($"award '{asked}'");
        }

        var page = await request.ReadPageAsync(continuation => briefs.NewestAsync(award?.Id, Top, continuation, cancellation));
        return pages.Show<BriefsPage, BriefsModel>(request, new BriefsModel(page.Items, award, request.Text("continuation") is not null, page.Continuation));
    }
}
