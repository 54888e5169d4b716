using ImpactTracker.Briefs;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Briefs;

/// <summary>The page on which a brief is written.</summary>
[Access(Role.Manager)]
public sealed class ShowNewBrief(PageDesk pages, BriefForms forms, BriefTable briefs)
{
    /// <summary>200 with the form: <c>award</c> chooses the award, <c>copy</c> an earlier brief to begin from.</summary>
    [Function(nameof(ShowNewBrief))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "briefs/new")] HttpRequest request, CancellationToken cancellation)
    {
        var form = pages.NewForm(request);
        string? copied = null;
        if (request.Text("copy") is { } copy)
        {
            if (await briefs.GetAsync(copy, cancellation) is not { } earlier)
            {
                return Problems.Missing($"brief '{copy}'");
            }

            BriefForms.Fill(form, earlier);
            copied = earlier.Title;
        }
        else if (request.Text("award") is { } award)
        {
            form.Set("awards", award);
        }

        return pages.Show<BriefFormPage, BriefFormModel>(request, await forms.ModelAsync(form, copied, cancellation));
    }
}
