using ImpactTracker.Awards;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Home;

/// <summary>The first page: the awards, and the way to log what was done.</summary>
[Access(Role.Funder)]
public sealed class ShowHome(PageDesk pages, AwardTable awards)
{
    // The host takes an empty route for "none given" and uses the function's name; this one matches the root and nothing else.
    private const string Root = "{root:maxlength(0)?}";
    private const int Top = 50;

    /// <summary>200 with the overview; a funder is shown the way to the reports.</summary>
    [Function(nameof(ShowHome))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Root)] HttpRequest request, CancellationToken cancellation)
    {
        if (request.Caller().Role < Role.Viewer)
        {
            return PageDesk.See("/reports");
        }

        var page = await awards.ListAsync(Top, request.Text("continuation"), cancellation);
        return pages.Show<HomePage, HomeModel>(request, new HomeModel(page.Items, request.Text("continuation") is not null, page.Continuation));
    }
}
