using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Import;

/// <summary>The page on which a file of records is chosen.</summary>
[Access(Role.Manager)]
public sealed class ShowImport(PageDesk pages, ImportDesk desk)
{
    /// <summary>200 with the form; <c>award</c> chooses the award.</summary>
    [Function(nameof(ShowImport))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "import")] HttpRequest request, CancellationToken cancellation) =>
        desk.ShowFormAsync(request, pages.NewForm(request).Set("award", request.Text("award")), cancellation);
}
