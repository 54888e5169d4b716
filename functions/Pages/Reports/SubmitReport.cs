using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Log;
using ImpactTracker.Outcomes;
using ImpactTracker.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>Asks for the report of a posted form.</summary>
[Access(Role.Manager)]
public sealed class SubmitReport(PageDesk pages, LogForms awards, ReportDesk desk)
{
    /// <summary>303 to the report, which is compiled in the background; or 400 with the form and what is wrong in it.</summary>
    [Function(nameof(SubmitReport))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reports/new")] HttpRequest request, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        var draft = ReportForms.Draft(form);
        form.Further(ReportDraftValidator.Instance.Check(draft));
        return form.Sound && form.Accept(await desk.RequestAsync(draft, request.Caller().Name, form.Key, cancellation)) is { } report
            ? PageDesk.See($"/reports/{report.Id}?done=asked")
            : pages.ShowForm<ReportFormPage, ReportFormModel>(request, new ReportFormModel(form, ReportForms.Awards(await awards.AwardsAsync(form, cancellation))), form);
    }
}
