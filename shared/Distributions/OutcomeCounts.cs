using System.Globalization;

namespace ImpactTracker.Distributions;

/// <summary>What became of accepted messages, by the provider's events. Opens are not asked for: they prove nothing.</summary>
/// <param name="Delivered">The receiving host has it.</param>
/// <param name="Bounced">The receiving host refused it.</param>
/// <param name="Dropped">The provider did not try.</param>
/// <param name="Deferred">The receiving host asked to try later; not decided yet.</param>
/// <param name="Unsubscribed">The recipient wants no more.</param>
/// <param name="Complained">The recipient reported it as spam.</param>
public sealed record OutcomeCounts(int Delivered, int Bounced, int Dropped, int Deferred, int Unsubscribed, int Complained)
{
    /// <summary>How many are decided.</summary>
    internal int Decided => Delivered + Bounced + Dropped;

    /// <summary>The six numbers, in order.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Delivered},{Bounced},{Dropped},{Deferred},{Unsubscribed},{Complained}");

    internal static OutcomeCounts Of(IReadOnlyCollection<BatchRow> batches) => new(
        batches.Sum(static batch => batch.Delivered),
        batches.Sum(static batch => batch.Bounced),
        batches.Sum(static batch => batch.Dropped),
        batches.Sum(static batch => batch.Deferred),
        batches.Sum(static batch => batch.Unsubscribed),
        batches.Sum(static batch => batch.Complained));
}
