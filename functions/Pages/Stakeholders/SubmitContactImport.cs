using ImpactTracker.Functions.Http;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>Says what would become of a file of contacts, and after that imports it.</summary>
[Access(Role.Manager)]
public sealed class SubmitContactImport(PageDesk pages, ContactImportForms forms, ContactImport import)
{
    /// <summary>200 with the balance of the rows; nothing is stored unless <c>step</c> is keep. 400 with the form when the file cannot be read. The same file twice changes nothing.</summary>
    [Function(nameof(SubmitContactImport))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "stakeholders/import")] HttpRequest request, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        var asked = ContactImportForms.Request(form, dryRun: form.Text("step") != "keep");
        var text = await ContactImportForms.TextAsync(form, cancellation);
        var report = form.Sound ? ContactImportForms.Accept(form, await import.ImportAsync(text!, asked, cancellation)) : null;
        return pages.ShowForm<ContactImportPage, ContactImportModel>(request, await forms.ModelAsync(form, report, text, cancellation), form);
    }
}
