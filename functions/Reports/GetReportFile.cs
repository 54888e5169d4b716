using ImpactTracker.Functions.Http;
using ImpactTracker.Reports;
using ImpactTracker.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>A document of a report.</summary>
[Access(Role.Funder)]
public sealed class GetReportFile(ReportTable reports, DocumentBlobs documents)
{
    /// <summary>200 with the document, or 404; a funder finds issued reports only.</summary>
    [Function(nameof(GetReportFile))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reports/{reportId}/files/{format}")] HttpRequest request, string reportId, string format, CancellationToken cancellation)
    {
        var report = ReportAnswer.Seen(await reports.GetAsync(reportId, cancellation), request.Caller());
        return report?.Files.FirstOrDefault(one => one.Format == format) is { } file
            ? await ReportFileAnswer.OfAsync(documents, file, ReportFileName.Of(report, file), cancellation)
            : Problems.Missing($"{format} document of a report '{reportId}'");
    }
}
