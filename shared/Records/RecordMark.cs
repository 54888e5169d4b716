namespace ImpactTracker.Records;

/// <summary>A state of an award's records of one kind: where the token is the same, nothing was written in between.</summary>
/// <param name="Token">Another one with each write.</param>
/// <param name="Gone">Another one whenever a record stopped counting for the award, which leaves no row behind; null where none ever did.</param>
/// <param name="At">When it was written, UTC, by the clock of the storage.</param>
public sealed record RecordMark(string Token, string? Gone, DateTimeOffset At)
{
    // Rows of one partition are written by one server of the storage; when it is replaced, the clock of the next one may be behind.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    /// <summary>Rows that are new since this state carry this moment or a later one; some older ones do too.</summary>
    internal DateTimeOffset Since => At - Margin;
}
