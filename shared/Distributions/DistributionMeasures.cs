using ImpactTracker.Telemetry;

namespace ImpactTracker.Distributions;

/// <summary>What is measured of a distribution that is being sent.</summary>
internal static class DistributionMeasures
{
    /// <summary>Measures one look at its ledger.</summary>
    public static void Take(DistributionView view, IReadOnlyList<BatchRow> batches, DateTimeOffset now)
    {
        var distribution = new KeyValuePair<string, object?>("distribution", view.Distribution.Id);
        foreach (var (part, count) in ((string, int)[])[("pending", view.Balance.Pending), ("accepted", view.Balance.Accepted), ("rejected", view.Balance.Rejected), ("unknown", view.Balance.Unknown)])
        {
            Measures.Balance.Record(count, distribution, new("part", part));
        }

        var since = batches.Where(static batch => batch.Is == BatchState.Unknown).Min(static batch => batch.ClaimedAt);
        Measures.UnknownAge.Record(since is null ? 0 : (now - since.Value).TotalSeconds, distribution);
        if (view.Outcomes.Decided > 0)
        {
            Measures.BounceRate.Record((double)view.Outcomes.Bounced / view.Outcomes.Decided, distribution);
        }
    }
}
