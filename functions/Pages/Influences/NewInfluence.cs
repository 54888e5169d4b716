using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Influences;

/// <summary>The form of a new influence on policy.</summary>
[Access(Role.Manager)]
public sealed class NewInfluence(PageDesk pages, InfluenceForms forms)
{
    /// <summary>200 with the form; <c>award</c> chooses the award.</summary>
    [Function(nameof(NewInfluence))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "influences/new")] HttpRequest request, CancellationToken cancellation) =>
        pages.Show<InfluenceFormPage, InfluenceFormModel>(request, await forms.ModelAsync(pages.NewForm(request).Set("awards", request.Text("award")), null, cancellation));
}
