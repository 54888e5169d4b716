using ImpactTracker.Storage;

namespace ImpactTracker.Briefs;

/// <summary>
/// That a brief is for a further award than the one in whose partition it lies. Partition: the scope of that award; row key <c>p_{id}</c>, after all ids of briefs.
/// Written before the brief, which may not come: the brief is the truth. Serves: the briefs of an award.
/// </summary>
internal sealed class BriefPointerRow : Row
{
    public const string First = "p_";

    public static BriefPointerRow Of(string awardId, string briefId) => new() { PartitionKey = ScopedId.Scope(awardId), RowKey = First + briefId };

    /// <summary>The brief that a row of its award's partition, or a pointer, stands for.</summary>
    public string Brief => RowKey.StartsWith(First, StringComparison.Ordinal) ? RowKey[First.Length..] : RowKey;
}
