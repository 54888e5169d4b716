using ImpactTracker.Briefs;
using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Pages.Distributions;

/// <summary>Reads what the page of a distribution shows.</summary>
public sealed class DistributionReading(
    PageDesk pages, DistributionBalance balance, DistributionTable distributions, BriefTable briefs, ListTable lists, OnwardClaims claims, DeliveryPages deliveries)
{
    private const int Top = 50;
    private static readonly string[] Words = [.. Delivery.States, .. Delivery.OutcomeWords];

    /// <summary>The page; 404 when there is no such distribution, 400 when the form in it was refused.</summary>
    /// <param name="request">Whose page it is; <c>state</c> and <c>continuation</c> choose deliveries.</param>
    /// <param name="distributionId">The distribution.</param>
    /// <param name="form">The form that was just posted and refused, or null for a new one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IResult> ShowAsync(HttpRequest request, string distributionId, PageForm? form, CancellationToken cancellationToken)
    {
        if (!Checks.IsId(distributionId) || await balance.GetAsync(distributionId, cancellationToken) is not { } view)
        {
            return Problems.Missing($"distribution '{distributionId}'");
        }

        var titles = new List<string>();
        foreach (var id in view.Distribution.Lists)
        {
            titles.Add((await lists.GetAsync(id, cancellationToken))?.Title ?? id);
        }

        var state = request.OneOf("state", Words);
        var people = request.Caller().Role < Role.Manager || view.Distribution.Audience is null ? null
            : await request.ReadPageAsync(continuation => deliveries.ListAsync(distributionId, state, Top, continuation, cancellationToken));
        form ??= pages.NewForm(request);
        return pages.ShowForm<DistributionPage, DistributionModel>(request, new DistributionModel(
            view, await briefs.GetAsync(view.Distribution.Brief, cancellationToken), titles, await claims.ListAsync(distributionId, cancellationToken) ?? [], people, state, request.Text("continuation") is not null, form), form);
    }

    /// <summary>A distribution with the title of its brief, for the pages below it; null when there is no such distribution.</summary>
    public async Task<DistributionPart?> PartAsync(string distributionId, CancellationToken cancellationToken) =>
        Checks.IsId(distributionId) && await distributions.GetAsync(distributionId, cancellationToken) is { } distribution
            ? new DistributionPart(await balance.OfAsync(distribution, cancellationToken), (await briefs.GetAsync(distribution.Brief, cancellationToken))?.Title ?? distribution.Id)
            : null;
}
