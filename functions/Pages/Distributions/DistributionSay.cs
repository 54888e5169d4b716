using ImpactTracker.Distributions;

namespace ImpactTracker.Functions.Pages.Distributions;

/// <summary>How pages speak of distributions.</summary>
internal static class DistributionSay
{
    /// <summary>The word for a state.</summary>
    public static string State(DistributionState state) => state switch
    {
        DistributionState.Scheduled => DistributionWords.StateScheduled,
        DistributionState.Freezing => DistributionWords.StateFreezing,
        DistributionState.Sending => DistributionWords.StateSending,
        DistributionState.Paused => DistributionWords.StatePaused,
        DistributionState.Settled => DistributionWords.StateSettled,
        DistributionState.Cancelled => DistributionWords.StateCancelled,
        _ => DistributionWords.StateMissed,
    };

    /// <summary>The colour of its tag, beside its word.</summary>
    public static string Kind(DistributionState state) => state switch
    {
        DistributionState.Settled => "good",
        DistributionState.Missed or DistributionState.Cancelled => "bad",
        DistributionState.Paused => "warn",
        _ => "",
    };

    /// <summary>Where it stands, in a sentence.</summary>
    public static string Sentence(DistributionView view) => view.Distribution switch
    {
        { State: DistributionState.Scheduled } waits => Say.With(DistributionWords.SentenceScheduled, Say.Moment(waits.SendAt), Minutes(waits.MaxLatenessMinutes)),
        { State: DistributionState.Freezing } => DistributionWords.SentenceFreezing,
        { State: DistributionState.Sending } when view.Balance.Unknown > 0 => DistributionWords.SentenceUnknown,
        { State: DistributionState.Sending } when view.Balance.Pending == 0 => DistributionWords.SentenceWaiting,
        { State: DistributionState.Sending } => DistributionWords.SentenceSending,
        { State: DistributionState.Settled, SettledAt: { } settled } => Say.With(DistributionWords.SentenceSettled, Say.Moment(settled)),
        { State: DistributionState.Missed } missed => $"{missed.Note} {DistributionWords.SentenceMissed}",
        var other => other.Note ?? "",
    };

    /// <summary>90 minutes, 2 hours, 7 days.</summary>
    public static string Minutes(int minutes) => minutes switch
    {
        _ when minutes % 1440 == 0 => Say.Count(minutes / 1440, DistributionWords.OneDay, DistributionWords.Days),
        _ when minutes % 60 == 0 => Say.Count(minutes / 60, DistributionWords.OneHour, DistributionWords.Hours),
        _ => Say.Count(minutes, DistributionWords.OneMinute, DistributionWords.Minutes),
    };

    /// <summary>The word for where a delivery is, or what became of it.</summary>
    public static string Delivery(string word) => word switch
    {
        "pending" => DistributionWords.Pending,
        "accepted" => DistributionWords.Accepted,
        "rejected" => DistributionWords.Rejected,
        "unknown" => DistributionWords.Unknown,
        "suppressed" => DistributionWords.Suppressed,
        "cancelled" => DistributionWords.Cancelled,
        "excluded" => DistributionWords.Excluded,
        "delivered" => DistributionWords.Delivered,
        "bounced" => DistributionWords.Bounced,
        "dropped" => DistributionWords.Dropped,
        "deferred" => DistributionWords.Deferred,
        _ => word,
    };

    /// <summary>The colour of its tag.</summary>
    public static string DeliveryKind(string word) => word switch
    {
        "delivered" or "accepted" => "good",
        "bounced" or "dropped" or "rejected" => "bad",
        "unknown" or "deferred" => "warn",
        _ => "",
    };
}
