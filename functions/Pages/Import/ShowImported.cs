using ImpactTracker.Functions.Http;
using ImpactTracker.RecordImport;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Import;

/// <summary>What became of the rows of a file that was imported.</summary>
[Access(Role.Manager)]
public sealed class ShowImported(PageDesk pages, ImportShelf shelf)
{
    /// <summary>200 with the balance; 404 a day later, when it is not kept any more.</summary>
    [Function(nameof(ShowImported))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "import/done/{mark}")] HttpRequest request, string mark, CancellationToken cancellation) =>
        await shelf.ReportAsync(mark, cancellation) is { } report
            ? pages.Show<ReviewPage, ReviewModel>(request, new ReviewModel("", request.Text("award"), ImportBalance.Read(report), pages.NewForm(request), []))
            : Problems.Missing("report on that import any more; import the file again to see that it changes nothing");
}
