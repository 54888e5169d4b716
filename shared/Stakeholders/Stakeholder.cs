namespace ImpactTracker.Stakeholders;

/// <summary>A mailbox or a person at an organisation that we may write to. One address is one stakeholder.</summary>
public sealed record Stakeholder
{
    /// <summary>A keyed hash of the address (<see cref="AddressHash"/>): the same address always has the same id.</summary>
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
}
