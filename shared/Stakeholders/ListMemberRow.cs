using ImpactTracker.Storage;

namespace ImpactTracker.Stakeholders;

/// <summary>That a stakeholder is on a list. Partition: the list's id; row key: the stakeholder's id. Serves: the members of a list.</summary>
internal sealed class ListMemberRow : Row
{
    public const string Table = "ListMembers";

    public DateTimeOffset Since { get; set; }
}
