using System.Runtime.Serialization;
using ImpactTracker.Storage;

namespace ImpactTracker.Distributions;

/// <summary>
/// A delivery of which something was told that does not hold for its whole batch: an outcome, a refusal, a suppression. Until then there is no such
/// row, and the delivery is what the packed audience and the batch say. Partition: its batch's; row key <c>d_</c> + the stakeholder's id, which is a
/// hash of the address.
/// </summary>
internal sealed class DeliveryRow : Row
{
    public const string Prefix = "d_";

    /// <summary>Deliveries lie before here.</summary>
    public const string After = "d`";

    /// <summary>Who is greeted where neither a person nor an organisation has a name.</summary>
    public const string NoName = "colleague";

    public string Email { get; set; } = "";

    public string Greeting { get; set; } = "";

    public string Organisation { get; set; } = "";

    public string OrganisationName { get; set; } = "";

    /// <summary>Rejected or suppressed; null while it goes with its batch.</summary>
    public string? Own { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>The furthest that events have told: deferred, delivered, dropped, bounced; null before any.</summary>
    public string? Outcome { get; set; }

    public DateTimeOffset? OutcomeAt { get; set; }

    public bool Unsubscribed { get; set; }

    public bool Complained { get; set; }

    /// <summary>Whether the person was erased: the row stays for the counts, and for events that are still to come.</summary>
    [IgnoreDataMember]
    public bool IsErased => Email.Length == 0;

    [IgnoreDataMember]
    public string StakeholderId => RowKey[Prefix.Length..];

    public static string Key(string stakeholderId) => Prefix + stakeholderId;
}
