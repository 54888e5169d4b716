using ImpactTracker.Functions.Http;
using ImpactTracker.Reports;
using ImpactTracker.Storage;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Reports;

/// <summary>A document of a report as an answer: a page is shown, anything else is for saving.</summary>
internal static class ReportFileAnswer
{
    public static Task<IResult> OfAsync(DocumentBlobs documents, ReportFile file, string name, CancellationToken cancellation) => file.IsPage
        ? FileAnswer.ShowAsync(documents, file.Path, file.MediaType, name, cancellation)
        : FileAnswer.SaveAsync(documents, file.Path, file.MediaType, name, cancellation);
}
