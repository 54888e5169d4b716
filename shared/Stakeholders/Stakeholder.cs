namespace ImpactTracker.Stakeholders;

/// <summary>A mailbox or a person at an organisation that we may write to. One address is one stakeholder.</summary>
public record Stakeholder
{
    /// <summary>A keyed hash of the address (<see cref="AddressHash"/>): the same address always has the same id, and another address another.</summary>
    public required string Id { get; init; }

    /// <summary>The address as we keep it (<see cref="Mail.EmailAddress"/>).</summary>
    public required string Email { get; init; }

    /// <summary>The person's name, or null for a mailbox.</summary>
    public string? Name { get; init; }

    /// <summary>The id of the organisation.</summary>
    public required string Organisation { get; init; }

    /// <summary>What the person or mailbox is for, such as "General enquiries".</summary>
    public string? Role { get; init; }

    /// <summary>A code of the list <c>subscriberType</c>; the UK's PECR treats corporate and individual subscribers differently.</summary>
    public required string SubscriberType { get; init; }

    /// <summary>A code of the list <c>lawfulBasis</c> (UK GDPR article 6).</summary>
    public required string LawfulBasis { get; init; }

    /// <summary>Where the address came from.</summary>
    public required string Source { get; init; }

    /// <summary>After this day nothing is mailed until somebody has reviewed the entry.</summary>
    public required DateOnly ReviewBy { get; init; }

    /// <summary>What else is known, line by line; an import puts the columns here that it has no other place for.</summary>
    public string? Notes { get; init; }

    /// <summary>Ids of addresses that it had before, oldest first. Deliveries of that time stand under them.</summary>
    public IReadOnlyList<string> FormerIds { get; init; } = [];

    /// <summary>1 when made, one more with each change; the ETag is made of it.</summary>
    public int Version { get; init; } = 1;

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed, UTC.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Whether nothing is mailed because the review is overdue.</summary>
    /// <param name="today">The day in UTC.</param>
    public bool IsOverdue(DateOnly today) => ReviewBy < today;

    /// <summary>Whether what people say about it is the same; versions and moments do not count.</summary>
    internal bool SaysTheSameAs(Stakeholder other) =>
        (Email, Name, Organisation, Role, SubscriberType, LawfulBasis, Source, ReviewBy, Notes)
        == (other.Email, other.Name, other.Organisation, other.Role, other.SubscriberType, other.LawfulBasis, other.Source, other.ReviewBy, other.Notes);
}
