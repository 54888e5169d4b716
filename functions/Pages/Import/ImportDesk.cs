using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Functions.Pages.Log;
using ImpactTracker.RecordImport;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Pages.Import;

/// <summary>What the pages of an import share: the kept file, and the form with what is wrong with it.</summary>
public sealed class ImportDesk(PageDesk pages, LogForms forms, ImportShelf shelf, FileImport import)
{
    /// <summary>The awards to choose from; one that the form names is among them.</summary>
    public async Task<IReadOnlyList<Choice>> AwardsAsync(string? award, PageForm form, CancellationToken cancellationToken) =>
        [.. (await forms.AwardsAsync(form.Set("awards", award), cancellationToken)).Select(static one => new Choice(one.Id, one.Title))];

    /// <summary>Shows the form in which a file is chosen.</summary>
    public async Task<IResult> ShowFormAsync(HttpRequest request, PageForm form, CancellationToken cancellationToken) =>
        pages.ShowForm<ImportPage, ImportModel>(request, new ImportModel(form, await AwardsAsync(form.Text("award"), form, cancellationToken)), form);

    /// <summary>Imports a kept file, or tells what would become of it.</summary>
    /// <returns>What came of it; null after the form noted that the file is not kept any more.</returns>
    public async Task<ImportEnding?> ImportAsync(string hash, ImportRequest how, PageForm form, CancellationToken cancellationToken)
    {
        var file = await shelf.OpenAsync(hash, cancellationToken);
        if (file is null)
        {
            form.Errors.Add("file", ImportWords.Gone);
            return null;
        }

        await using (file)
        {
            return await import.ImportAsync(file, how, cancellationToken);
        }
    }

    /// <summary>Shows the form again with why a file cannot be used, or the question for the award that is missing.</summary>
    public async Task<IResult> RefuseAsync(HttpRequest request, string hash, string? award, ImportEnding? ending, PageForm form, CancellationToken cancellationToken)
    {
        switch (ending)
        {
            case ImportEnding.Invalid when award is null:
                return pages.Show<ReviewPage, ReviewModel>(request, new ReviewModel(hash, null, null, form, await AwardsAsync(null, form, cancellationToken)));
            case ImportEnding.Invalid:
                throw new HttpFaultException(404, $"There is no award '{(award.Length > 64 ? award[..64] + "…" : award)}'.");
            case ImportEnding.Unrecognised:
                form.Errors.Add("file", ImportWords.Unrecognised);
                break;
            case ImportEnding.TooLarge large:
                form.Errors.Add("file", $"{ImportWords.NotUsable} {large.Why.TrimEnd('.')}");
                break;
            default:
                break;
        }

        return await ShowFormAsync(request, form.Set("award", award), cancellationToken);
    }
}
