using ImpactTracker.Storage;

namespace ImpactTracker.Reminders;

/// <summary>
/// That an award's digest of a week was posted or is being posted. Partition: the week, as in <c>2026-W47</c>; row key: the award's id. Written
/// before the mail is posted, so that nobody is reminded twice in a week; taken away again when the mail was proven not to have left.
/// Serves: was this week's digest sent.
/// </summary>
internal sealed class DigestRow : Row
{
    public const string Table = "Digests";

    /// <summary>posting, accepted, refused or unknown.</summary>
    public string State { get; set; } = "";

    public DateTimeOffset At { get; set; }
}
