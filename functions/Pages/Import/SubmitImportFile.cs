using ImpactTracker.Functions.Http;
using ImpactTracker.RecordImport;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Import;

/// <summary>Keeps the file of a posted form for the look at what would become of it; nothing is imported.</summary>
[Access(Role.Manager)]
public sealed class SubmitImportFile(PageDesk pages, ImportDesk desk, ImportShelf shelf)
{
    private const int MaxBytes = 50 * 1024 * 1024;

    /// <summary>303 to the look, or 400 when there is no file or it is too large.</summary>
    [Function(nameof(SubmitImportFile))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "import")] HttpRequest request, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        if (form.Files("file") is not [{ Length: > 0 } file, ..])
        {
            form.Errors.Add("file", ImportWords.Missing);
        }
        else if (file.Length > MaxBytes)
        {
            form.Errors.Add("file", ImportWords.TooLarge);
        }
        else if (form.Sound)
        {
            await using var content = file.OpenReadStream();
            var hash = await shelf.PutAsync(content, cancellation);
            return PageDesk.See($"/import/{hash}{(form.Text("award") is { } award ? $"?award={Uri.EscapeDataString(award)}" : "")}");
        }

        return await desk.ShowFormAsync(request, form, cancellation);
    }
}
