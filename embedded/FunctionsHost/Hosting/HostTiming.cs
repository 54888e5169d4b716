namespace ImpactTracker.FunctionsHost;

/// <summary>The times the host itself keeps, apart from the clock that timer functions run by.</summary>
internal sealed record HostTiming
{
    /// <summary>How long a lock lives when its holder has died. Storage allows 15 to 60 seconds.</summary>
    public TimeSpan LeaseDuration { get; init; } = TimeSpan.FromSeconds(15);

    public TimeSpan LeaseRenewal { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long to wait before a lock that another holds, or storage that fails, is asked again.</summary>
    public TimeSpan Retry { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long timers and queues let the first requests go first: preparing storage clients takes a processor for a while.</summary>
    public TimeSpan StartDelay { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a message stays hidden while it is handled; renewed at half of it.</summary>
    public TimeSpan MessageVisibility { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The shortest wait after an empty queue.</summary>
    public TimeSpan MinimumPoll { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The clock by which locks and hidden messages are renewed.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
