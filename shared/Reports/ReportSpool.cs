using ImpactTracker.Reports.Formats;
using ImpactTracker.Reports.Templates;
using ImpactTracker.Storage;

namespace ImpactTracker.Reports;

/// <summary>A document that is being written, in a temporary file: a report of a hundred thousand records does not fit into memory. The file goes away when it is closed.</summary>
internal sealed class ReportSpool : IAsyncDisposable
{
    private readonly FileStream file = TemporaryFile.Create();
    private readonly string format;

    public ReportSpool(string format, string template)
    {
        this.format = format;
        Writer = ReportFormats.All[format].Make(template, file);
    }

    /// <summary>Writes it.</summary>
    public IReportFile Writer { get; }

    /// <summary>Ends the document and stores it under its hash.</summary>
    public async Task<ReportFile> StoreAsync(ReportContext context, string reportId, DocumentBlobs documents, CancellationToken cancellationToken)
    {
        Writer.End(context);
        Writer.Dispose();
        await file.FlushAsync(cancellationToken);
        var kind = ReportFormats.All[format];
        var stored = await documents.PutAsync(ReportsSetup.Container, file, kind.Ending, kind.MediaType, cancellationToken);
        return new ReportFile(format, $"/api/reports/{reportId}/files/{format}", stored.Path, stored.Bytes, stored.Sha256);
    }

    public async ValueTask DisposeAsync()
    {
        Writer.Dispose();
        await file.DisposeAsync();
    }
}
