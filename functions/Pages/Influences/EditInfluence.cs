using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Influences;

/// <summary>The form in which an influence on policy is changed.</summary>
[Access(Role.Manager)]
public sealed class EditInfluence(PageDesk pages, InfluenceForms forms)
{
    /// <summary>200, or 404 when there is no such influence.</summary>
    [Function(nameof(EditInfluence))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "influences/{influenceId}/edit")] HttpRequest request, string influenceId, CancellationToken cancellation) =>
        pages.Show<InfluenceFormPage, InfluenceFormModel>(
            request, await forms.ModelAsync(InfluenceForms.Fill(pages.NewForm(request), await forms.GetAsync(influenceId, cancellation)), influenceId, cancellation));
}
