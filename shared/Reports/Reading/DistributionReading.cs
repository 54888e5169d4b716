using ImpactTracker.Activities;
using ImpactTracker.Distributions;
using ImpactTracker.Storage;

namespace ImpactTracker.Reports.Reading;

/// <summary>Reads the distributions behind activities that the system logged by itself.</summary>
public sealed class DistributionReading(DistributionBalance balance, LedgerTable ledger)
{
    private const string System = "distribution";

    /// <summary>Those of these activities, in their order.</summary>
    internal async Task<IReadOnlyList<ReportDistribution>> OfAsync(IEnumerable<Activity> activities, CancellationToken cancellationToken)
    {
        var found = new List<ReportDistribution>();
        foreach (var activity in activities.Where(static one => one.Source?.System == System))
        {
            if (await balance.GetAsync(activity.Source!.RecordId, cancellationToken) is { Distribution.State: DistributionState.Settled } view)
            {
                found.Add(new ReportDistribution(view.Distribution.Id, activity.Id, view.Balance.Accepted, view.Outcomes, await OrganisationsAsync(view.Distribution.Id, cancellationToken)));
            }
        }

        return found;
    }

    private async Task<IReadOnlyList<string>> OrganisationsAsync(string distributionId, CancellationToken cancellationToken)
    {
        var organisations = new SortedSet<string>(StringComparer.Ordinal);
        string? continuation = null;
        do
        {
            var page = await ledger.DeliveriesAsync(distributionId, null, TablePaging.MaxRows, continuation, cancellationToken);
            organisations.UnionWith(page.Items.Select(static delivery => delivery.Organisation).Where(static id => id.Length > 0));
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return [.. organisations];
    }
}
