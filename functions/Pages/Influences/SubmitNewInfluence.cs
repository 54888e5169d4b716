using ImpactTracker.Functions.Http;
using ImpactTracker.Influences;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Influences;

/// <summary>Records the influence on policy of a posted form.</summary>
[Access(Role.Manager)]
public sealed class SubmitNewInfluence(PageDesk pages, InfluenceForms forms, InfluenceRegister register)
{
    /// <summary>303 to the record, or 400 with the form and what is wrong in it.</summary>
    [Function(nameof(SubmitNewInfluence))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "influences/new")] HttpRequest request, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        var draft = InfluenceForms.Draft(form);
        form.Further(InfluenceDraftValidator.Instance.Check(draft));
        return form.Sound && form.Accept(await register.RecordAsync(draft, request.Caller().Name, form.Key, cancellation)) is { } influence
            ? PageDesk.See($"/influences/{influence.Id}?done=recorded")
            : pages.ShowForm<InfluenceFormPage, InfluenceFormModel>(request, await forms.ModelAsync(form, null, cancellation), form);
    }
}
