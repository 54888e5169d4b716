namespace ImpactTracker.Health;

/// <summary>What answers at this moment.</summary>
/// <param name="Storage">Tables can be read.</param>
/// <param name="Mail">The mail provider takes our key.</param>
public sealed record HealthState(bool Storage, bool Mail)
{
    /// <summary>Everything that is needed answers.</summary>
    public bool IsWell => Storage && Mail;
}
