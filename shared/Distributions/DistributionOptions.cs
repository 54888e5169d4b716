using System.ComponentModel.DataAnnotations;

namespace ImpactTracker.Distributions;

/// <summary>Settings of the section <c>Distributions</c>.</summary>
public sealed class DistributionOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Distributions";

    /// <summary>The setting that says when due and stuck work is looked for (NCRONTAB, UTC).</summary>
    public const string SweepSchedule = "%Distributions:SweepSchedule%";

    /// <summary>The setting that says when balances are closed (NCRONTAB, UTC).</summary>
    public const string SettleSchedule = "%Distributions:SettleSchedule%";

    /// <summary>How long to wait for the provider's word on the last accepted message before the balance is closed without it.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan OutcomeWait { get; set; } = TimeSpan.FromHours(1);

    /// <summary>After this an attempt that has not ended is taken to have died; longer than the provider's answer may take.</summary>
    [Range(typeof(TimeSpan), "00:00:02", "1.00:00:00")]
    public TimeSpan AttemptDeadline { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long an unknown batch waits for events before the provider's log is asked about it, and from one question to the next.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LogPatience { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// For how long the provider is asked to hold each request, so that one whose outcome is unknown can be cancelled there and posted again. Zero:
    /// not at all, until it was tried on a live account (docs/adr/0015-fence.md). The provider holds for 72 hours at most.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "2.00:00:00")]
    public TimeSpan FenceDelay { get; set; }

    /// <summary>
    /// So long before a held request is due the provider is no longer asked to cancel it. It promises to do so up to ten minutes before; two more are for
    /// slow requests and clocks that differ.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan FenceMargin { get; set; } = TimeSpan.FromMinutes(12);

    /// <summary>Whether a fence leaves time to find an attempt dead and to cancel it.</summary>
    internal bool FenceHolds => FenceDelay == TimeSpan.Zero || FenceDelay > AttemptDeadline + FenceMargin;

    /// <summary>After so many hints, each after twice the wait of the one before, a body of events that is still not merged is set aside.</summary>
    [Range(1, 20)]
    public int EventHints { get; set; } = 10;

    /// <summary>A hint that has brought nothing after this long is sent again.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan HintPatience { get; set; } = TimeSpan.FromMinutes(2);
}
