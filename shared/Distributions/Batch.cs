namespace ImpactTracker.Distributions;

/// <summary>Recipients who are posted in one request, as an operator sees them.</summary>
/// <param name="Number">Its place in the distribution, from 0.</param>
/// <param name="State">ready, claimed, accepted, refused, unknown or cancelled.</param>
/// <param name="Recipients">How many share its state: those refused or suppressed one by one left out.</param>
/// <param name="Attempt">The attempt that is under way or was the last; the custom argument <c>a</c> of its messages.</param>
/// <param name="ClaimedAt">When the attempt began, UTC.</param>
/// <param name="ReadyAt">Since when it waits, or when it may be tried again, UTC.</param>
/// <param name="AcceptedAt">When the provider took it, UTC.</param>
/// <param name="MessageId">The provider's id of the request.</param>
/// <param name="Reason">Why it is refused or unknown.</param>
/// <param name="Evidence">How an outcome that was unknown became known.</param>
/// <param name="LogAskedAt">When the provider's log was last asked about it, UTC.</param>
/// <param name="HeldUntil">Until when the provider holds the attempt, UTC; only with a fence.</param>
/// <param name="CancelAskedAt">Since when the provider is asked to cancel the unknown attempt, UTC.</param>
public sealed record Batch(
    int Number, string State, int Recipients, string? Attempt, DateTimeOffset? ClaimedAt, DateTimeOffset? ReadyAt, DateTimeOffset? AcceptedAt, string? MessageId, string? Reason,
    string? Evidence, DateTimeOffset? LogAskedAt, DateTimeOffset? HeldUntil, DateTimeOffset? CancelAskedAt)
{
    /// <summary>The words that its state can have.</summary>
    public static IReadOnlyList<string> States { get; } = [.. Enum.GetNames<BatchState>().Select(static name => name.ToLowerInvariant())];

    internal static Batch Of(BatchRow row) => new(
        BatchRow.NumberOf(row.PartitionKey), row.State.ToLowerInvariant(), row.Live, row.Attempt, row.ClaimedAt, row.ReadyAt, row.AcceptedAt, row.MessageId, row.Reason, row.Evidence, row.LogAskedAt,
        row.HoldUntil, row.CancelAskedAt);
}
