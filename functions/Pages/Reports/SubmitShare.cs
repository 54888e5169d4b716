using ImpactTracker.Functions.Http;
using ImpactTracker.Reports.Sharing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>Makes a link to a report, and mails it where addresses are given.</summary>
[Access(Role.Manager)]
public sealed class SubmitShare(PageDesk pages, ReportView view, ReportSharing sharing)
{
    /// <summary>303 to the report with its links, or 400 with the form and what is wrong in it.</summary>
    [Function(nameof(SubmitShare))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reports/{reportId}/share")] HttpRequest request, string reportId, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        var draft = ReportForms.Share(form);
        form.Further(sharing.Check(draft));
        if (form.Sound && form.Accept(await sharing.ShareAsync(reportId, draft, request.Caller().Name, form.Key, cancellation)) is { } share)
        {
            return PageDesk.See($"/reports/{reportId}?done={(share.To.Count == 0 ? "shared" : "shared-by-mail")}#links");
        }

        return await view.FindAsync(reportId, request.Caller(), form, cancellation) is { } model
            ? pages.ShowForm<ReportPage, ReportModel>(request, model, form)
            : Problems.Missing($"report '{reportId}'");
    }
}
