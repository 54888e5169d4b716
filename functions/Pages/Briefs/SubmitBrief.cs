using ImpactTracker.Briefs;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Briefs;

/// <summary>Stores the brief of a posted form, with its PDF.</summary>
[Access(Role.Manager)]
public sealed class SubmitBrief(PageDesk pages, BriefForms forms, BriefRegister register)
{
    /// <summary>303 to the brief, or 400 with the form and what is wrong in it.</summary>
    [Function(nameof(SubmitBrief))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "briefs")] HttpRequest request, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        var draft = BriefForms.Draft(form);
        var document = await BriefForms.DocumentAsync(form, required: false, cancellation);
        form.Further(BriefDraftValidator.Instance.Check(draft));
        if (form.Sound && form.Accept(await register.CreateAsync(draft, request.Caller().Name, form.Key, cancellation)) is { } brief
            && (document is null || form.Accept(await register.PutDocumentAsync(brief.Id, document, null, cancellation)) is not null))
        {
            return PageDesk.See($"/briefs/{brief.Id}?done=stored");
        }

        return pages.ShowForm<BriefFormPage, BriefFormModel>(request, await forms.ModelAsync(form, null, cancellation), form);
    }
}
