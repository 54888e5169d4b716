using ImpactTracker.Distributions;
using ImpactTracker.Mail;

namespace ImpactTracker.Reports.Sharing;

/// <summary>The mail with a link to one recipient.</summary>
/// <param name="To">The address.</param>
/// <param name="Mail">Where it stands.</param>
/// <param name="Outcome">What became of it after the provider took it: deferred, delivered, dropped or bounced; null before the provider told.</param>
/// <param name="OutcomeAt">When, by the provider's clock, UTC.</param>
/// <param name="Reason">Why it was refused, did not arrive, or is unknown, in the words of the provider or the receiving host.</param>
public sealed record ShareDelivery(string To, ShareMailState Mail, string? Outcome = null, DateTimeOffset? OutcomeAt = null, string? Reason = null)
{
    // What a person must know first stands first.
    private static readonly ShareMailState[] Order =
        [ShareMailState.Posting, ShareMailState.Due, ShareMailState.Accepted, ShareMailState.Unknown, ShareMailState.Refused, ShareMailState.Suppressed];

    /// <summary>Where the mail stands as a whole.</summary>
    internal static ShareMailState Overall(IEnumerable<ShareDelivery> all)
    {
        var found = all.Select(static one => one.Mail).ToHashSet();
        return Order.FirstOrDefault(found.Contains, ShareMailState.None);
    }

    /// <summary>The delivery with what an event tells of it: the furthest outcome stands, and mail of which the provider tells was taken.</summary>
    internal ShareDelivery With(MailEvent told)
    {
        var one = Mail is ShareMailState.Posting or ShareMailState.Unknown ? this with { Mail = ShareMailState.Accepted, Reason = null } : this;
        var known = Outcome is null ? default : Enum.Parse<DeliveryOutcome>(Outcome, ignoreCase: true);
        return DeliveryEvents.OutcomeOf(told) is { } outcome && outcome > known
            ? one with { Outcome = outcome.ToString().ToLowerInvariant(), OutcomeAt = told.At, Reason = outcome == DeliveryOutcome.Delivered ? null : told.Reason } : one;
    }
}
