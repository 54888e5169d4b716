using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Pages.Distributions;

/// <summary>Between a claim of onward reach and its form.</summary>
public sealed class ClaimForms(PageDesk pages, DistributionReading reading, DeliveryPages deliveries)
{
    private const int MostRecipients = 500;

    /// <summary>The page; 404 when there is no such distribution, 400 when its form was refused.</summary>
    public async Task<IResult> ShowAsync(HttpRequest request, string distributionId, PageForm form, CancellationToken cancellationToken)
    {
        if (await reading.PartAsync(distributionId, cancellationToken) is not { } part)
        {
            return Problems.Missing($"distribution '{distributionId}'");
        }

        var reached = (await deliveries.ListAsync(distributionId, "accepted", MostRecipients, null, cancellationToken)).Items.Where(static one => one.Outcome is not ("bounced" or "dropped"));
        Choice[] recipients = [.. reached.OrderBy(static one => one.OrganisationName, StringComparer.OrdinalIgnoreCase).Select(static one => new Choice(one.Stakeholder, $"{one.OrganisationName} ({one.Email})"))];
        return pages.ShowForm<ClaimPage, ClaimModel>(request, new ClaimModel(part, recipients, form), form);
    }

    /// <summary>The draft that a posted form makes; fields that cannot be read are noted in the form.</summary>
    public static OnwardClaimDraft Draft(PageForm form) => new()
    {
        By = form.Text("by"),
        Stakeholder = form.Text("stakeholder"),
        Date = form.Day("date"),
        OrganisationCount = form.Number("organisationCount"),
        Evidence = form.Text("evidence"),
        Url = form.Text("url"),
    };
}
