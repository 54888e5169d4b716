using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Awards;

/// <summary>The form of a new award.</summary>
[Access(Role.Manager)]
public sealed class NewAward(PageDesk pages)
{
    /// <summary>200 with the empty form.</summary>
    [Function(nameof(NewAward))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "awards/new")] HttpRequest request) =>
        pages.Show<AwardFormPage, AwardFormModel>(request, new AwardFormModel(pages.NewForm(request), null));
}
