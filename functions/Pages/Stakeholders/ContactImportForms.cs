using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Functions.Stakeholders;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>Reads the form of an import of contacts.</summary>
public sealed class ContactImportForms(ListTable lists)
{
    /// <summary>The field of the text that is carried from looking to importing.</summary>
    public const string Carried = "content";

    private const int MostLists = 200;
    private const int MostCarried = 1_500_000;

    /// <summary>The page of the import.</summary>
    public async Task<ContactImportModel> ModelAsync(PageForm form, ContactImportReport? report, string? text, CancellationToken cancellationToken)
    {
        var choices = (await lists.PageAsync(MostLists, null, cancellationToken)).Items.Where(static list => list.Rules is null).Select(static list => new Choice(list.Id, list.Title));
        return new ContactImportModel(form, [.. choices], report, text?.Length <= MostCarried ? text : null);
    }

    /// <summary>What the file does not say, and the list.</summary>
    public static ContactImportRequest Request(PageForm form, bool dryRun) => new(form.Text("list"), dryRun, new ContactDefaults
    {
        Organisation = form.Text("organisation"),
        OrganisationType = form.Text("organisationType"),
        SubscriberType = form.Text("subscriberType"),
        LawfulBasis = form.Text("lawfulBasis"),
        Source = form.Text("source"),
        ReviewBy = form.Day("reviewBy") is { } day ? Say.Iso(day) : null,
    });

    /// <summary>The text of the chosen file, or that of the file looked at before; null after a mistake was noted.</summary>
    public static async Task<string?> TextAsync(PageForm form, CancellationToken cancellationToken)
    {
        if (form.Files("file") is [var file, ..])
        {
            return await TextAsync(form, file, cancellationToken);
        }

        if (form.Typed(Carried) is { Length: > 0 } carried)
        {
            return carried;
        }

        form.Errors.Add("file", ContactWords.FileMissing);
        return null;
    }

    /// <summary>Takes what came of an import: what is wrong with the file as a whole stands at its field.</summary>
    public static ContactImportReport? Accept(PageForm form, Outcome<ContactImportReport> outcome)
    {
        if (outcome is Outcome<ContactImportReport>.Invalid invalid && invalid.Errors.ByField.TryGetValue("body", out var wrong))
        {
            foreach (var message in wrong)
            {
                form.Errors.Add("file", message);
            }

            return null;
        }

        return form.Accept(outcome);
    }

    private static async Task<string?> TextAsync(PageForm form, IFormFile file, CancellationToken cancellationToken)
    {
        if (file.Length > ImportStakeholders.MaxBytes)
        {
            form.Errors.Add("file", ContactWords.FileTooLarge);
            return null;
        }

        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellationToken);
        var text = Utf8Text.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        if (text is null || text.Contains('\0', StringComparison.Ordinal))
        {
            form.Errors.Add("file", ContactWords.FileNotText);
            return null;
        }

        return text;
    }
}
