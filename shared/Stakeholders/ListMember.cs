using System.Diagnostics.CodeAnalysis;

namespace ImpactTracker.Stakeholders;

/// <summary>A stakeholder as a member of a list, with what speaks against writing to it.</summary>
public sealed record ListMember : Stakeholder
{
    /// <summary>A stakeholder that is on a list.</summary>
    [SetsRequiredMembers]
    public ListMember(Stakeholder stakeholder)
        : base(stakeholder)
    {
    }

    /// <summary>When it joined, UTC; null for one that meets a list's rules and was not there when a brief last went to it.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Whether the entry was due for review; it gets no brief until somebody has reviewed it.</summary>
    public bool Overdue { get; init; }

    /// <summary>That its organisation has been superseded; null while it has not.</summary>
    public Supersession? Superseded { get; init; }
}
