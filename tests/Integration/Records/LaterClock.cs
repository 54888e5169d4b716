namespace ImpactTracker.Tests.Integration.Records;

/// <summary>The time so much later than now.</summary>
internal sealed class LaterClock(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}
