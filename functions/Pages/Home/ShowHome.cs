using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Home;

/// <summary>The first page: the awards, and the way to log what was done.</summary>
[Access(Role.Funder)]
public sealed class ShowHome(PageDesk pages, AwardTable awards, ProgressReading progress)
{
    // The host takes an empty route for "none given" and uses the function's name; this one matches the root and nothing else.
    private const string Root = "{root:maxlength(0)?}";
    private const int Top = 50;

    // Whoever has more awards looks at them one by one: counting reads each one's records.
    private const int MostCounted = 6;

    /// <summary>200 with the overview; a funder is shown the way to the reports.</summary>
    [Function(nameof(ShowHome))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Root)] HttpRequest request, CancellationToken cancellation)
    {
        if (request.Caller().Role < Role.Viewer)
        {
            return PageDesk.See("/reports");
        }

        var page = await awards.ListAsync(Top, request.Text("continuation"), cancellation);
        var counted = page.Items.Count <= MostCounted ? await Task.WhenAll(page.Items.Select(award => progress.GetAsync(award.Id, cancellation))) : [];
        var items = page.Items.Select((award, at) => (award, counted.ElementAtOrDefault(at))).ToArray();
        return pages.Show<HomePage, HomeModel>(request, new HomeModel(items, request.Text("continuation") is not null, page.Continuation));
    }
}
