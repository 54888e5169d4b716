using ImpactTracker.Functions.Http;
using ImpactTracker.Reports;
using ImpactTracker.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>A document of a report.</summary>
[Access(Role.Viewer)]
public sealed class GetReportFile(ReportTable reports, DocumentBlobs documents)
{
    /// <summary>200 with the document, or 404.</summary>
    [Function(nameof(GetReportFile))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reports/{reportId}/files/{format}")] HttpRequest request, string reportId, string format, CancellationToken cancellation)
    {
        var file = (await reports.GetAsync(reportId, cancellation))?.Files.FirstOrDefault(one => one.Format == format);
        return file is null ? Problems.Missing($"{format} document of a report '{reportId}'")
            : await FileAnswer.ShowAsync(documents, file.Path, "text/html; charset=utf-8", cancellation);
    }
}
