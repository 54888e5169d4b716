using ImpactTracker.Functions.Http;
using ImpactTracker.RecordImport;
using ImpactTracker.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Import;

/// <summary>Imports a file that somebody has looked through.</summary>
[Access(Role.Manager)]
public sealed class SubmitImport(PageDesk pages, ImportDesk desk, ImportShelf shelf)
{
    /// <summary>303 to what became of its rows, or the form with why the file cannot be used.</summary>
    [Function(nameof(SubmitImport))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "import/{hash}")] HttpRequest request, string hash, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        if (!form.Sound)
        {
            return await desk.ShowFormAsync(request, form, cancellation);
        }

        var (award, mark) = (form.Text("award"), ScopedId.Scope(form.Key.Value));
        switch (await desk.ImportAsync(hash, new ImportRequest(award, DryRun: false, request.Caller().Name), form, cancellation))
        {
            case ImportEnding.Read read:
                await shelf.PutReportAsync(mark, read.Report, cancellation);
                return PageDesk.See($"/import/done/{mark}{(award is null ? "" : $"?award={Uri.EscapeDataString(award)}")}");
            case var other:
                return await desk.RefuseAsync(request, hash, award, other, form, cancellation);
        }
    }
}
