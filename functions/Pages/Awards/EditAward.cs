using ImpactTracker.Awards;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Awards;

/// <summary>The form in which an award and its plan are changed.</summary>
[Access(Role.Manager)]
public sealed class EditAward(PageDesk pages, AwardTable awards)
{
    /// <summary>200, or 404 when there is no such award.</summary>
    [Function(nameof(EditAward))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "awards/{awardId}/edit")] HttpRequest request, string awardId, CancellationToken cancellation) =>
        Checks.IsId(awardId) && await awards.GetAsync(awardId, cancellation) is { } award
            ? pages.Show<AwardFormPage, AwardFormModel>(request, new AwardFormModel(AwardForm.Fill(pages.NewForm(request), award), awardId))
            : Problems.Missing($"award '{awardId}'");
}
