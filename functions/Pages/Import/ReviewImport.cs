using ImpactTracker.Functions.Http;
using ImpactTracker.RecordImport;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Import;

/// <summary>What would become of the rows of a kept file; nothing is stored.</summary>
[Access(Role.Manager)]
public sealed class ReviewImport(PageDesk pages, ImportDesk desk)
{
    /// <summary>200 with the balance, or the form with why the file cannot be used.</summary>
    [Function(nameof(ReviewImport))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "import/{hash}")] HttpRequest request, string hash, CancellationToken cancellation)
    {
        var (award, form) = (request.Text("award"), pages.NewForm(request));
        return await desk.ImportAsync(hash, new ImportRequest(award, DryRun: true, request.Caller().Name), form, cancellation) switch
        {
            ImportEnding.Read read => pages.Show<ReviewPage, ReviewModel>(request, new ReviewModel(hash, award, ImportBalance.Of(read.Report), form, [])),
            var other => await desk.RefuseAsync(request, hash, award, other, form, cancellation),
        };
    }
}
