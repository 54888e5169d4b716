using ImpactTracker.Functions.Http;
using ImpactTracker.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>A report as a page of the records as they are now, with what the funder would miss at its top.</summary>
[Access(Role.Manager)]
public sealed class PreviewReport(ReportTable reports, ReportWriting writing)
{
    /// <summary>200 with the page; 404 when there is no such report, 409 when it was issued.</summary>
    [Function(nameof(PreviewReport))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reports/{reportId}/draft")] HttpRequest request, string reportId, CancellationToken cancellation) =>
        await reports.GetAsync(reportId, cancellation) switch
        {
            null => Problems.Missing($"report '{reportId}'"),
            { State: ReportState.Issued } => Problems.Conflict("The report was issued: what it says is in its documents."),
            var report => FileAnswer.Show(await writing.DraftAsync(report, cancellation), "text/html; charset=utf-8"),
        };
}
