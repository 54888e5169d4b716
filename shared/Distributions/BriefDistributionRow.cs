using ImpactTracker.Storage;

namespace ImpactTracker.Distributions;

/// <summary>
/// That a distribution of a brief was asked for. Partition <c>brief-{briefId}</c>, row key = the distribution's id. Written before the distribution, which may not come: the distribution is the truth.
/// Serves: the distributions of a brief.
/// </summary>
internal sealed class BriefDistributionRow : Row
{
    public static string Partition(string briefId) => $"brief-{briefId}";

    public static BriefDistributionRow Of(Distribution distribution) => new() { PartitionKey = Partition(distribution.Brief), RowKey = distribution.Id };
}
