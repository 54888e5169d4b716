namespace ImpactTracker.Distributions;

/// <summary>What happened to one recipient of a distribution, and why.</summary>
/// <param name="Stakeholder">The recipient's id.</param>
/// <param name="Email">The address that was or will be mailed.</param>
/// <param name="Organisation">The id of the recipient's organisation.</param>
/// <param name="OrganisationName">Its name when the audience was frozen.</param>
/// <param name="State">pending, accepted, rejected, unknown, suppressed, cancelled or excluded.</param>
/// <param name="Outcome">deferred, delivered, dropped or bounced; null before the provider told.</param>
/// <param name="At">When the outcome was told, UTC.</param>
/// <param name="Reason">Why it was rejected, dropped, bounced, excluded or suppressed.</param>
/// <param name="Unsubscribed">The recipient wants no more.</param>
/// <param name="Complained">The recipient reported it as spam.</param>
public sealed record Delivery(
    string Stakeholder, string Email, string Organisation, string OrganisationName, string State, string? Outcome, DateTimeOffset? At, string? Reason, bool Unsubscribed, bool Complained)
{
    /// <summary>The words that a delivery's state can have.</summary>
    public static IReadOnlyList<string> States { get; } = ["pending", "accepted", "rejected", "unknown", "suppressed", "cancelled", "excluded"];

    /// <summary>The words that its outcome can have.</summary>
    public static IReadOnlyList<string> OutcomeWords { get; } = ["delivered", "bounced", "dropped", "deferred"];

    /// <summary>Whether it is known that the message did not reach the recipient and nothing forbids another.</summary>
    internal bool IsNotReached => State is "rejected" or "cancelled" || Outcome is "bounced" or "dropped";

    internal static Delivery Of(BatchRow batch, DeliveryRow row) => new(
        row.StakeholderId,
        row.Email,
        row.Organisation,
        row.OrganisationName,
        row.Own?.ToLowerInvariant() ?? StateOf(batch.Is),
        row.Outcome?.ToLowerInvariant(),
        row.OutcomeAt,
        row.Reason ?? (batch.Is is BatchState.Refused or BatchState.Unknown ? batch.Reason : null),
        row.Unsubscribed,
        row.Complained);

    private static string StateOf(BatchState state) => state switch
    {
        BatchState.Ready or BatchState.Claimed => "pending",
        BatchState.Accepted => "accepted",
        BatchState.Refused => "rejected",
        BatchState.Cancelled => "cancelled",
        _ => "unknown",
    };
}
