namespace ImpactTracker.Tests.Unit.Distributions;

/// <summary>A clock that a test sets.</summary>
internal sealed class LinkClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
