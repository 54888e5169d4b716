using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Mail;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Functions.Pages.Briefs;

/// <summary>For whom a preview is shown: somebody of those who are offered, or whoever has the address that was typed.</summary>
public sealed class PreviewRecipients(StakeholderTable stakeholders, AddressHash hash)
{
    /// <summary>The field of an address; it is posted, because an address does not belong into a URL.</summary>
    public const string Address = "recipientAddress";

    /// <summary>The id of the recipient, or null for nobody in particular; with a sentence when the address that was typed is nobody's.</summary>
    public async Task<(string? Stakeholder, string? Note)> OfAsync(PageForm form, CancellationToken cancellationToken) =>
        form.Text(Address) is not { } typed ? (form.Text("recipient"), null)
        : EmailAddress.Problem(typed, out var address) is null && await stakeholders.FindAsync(hash.Of(address), cancellationToken) is { } found ? (found.Id, null)
        : (null, BriefWords.AddressOfNobody);
}
