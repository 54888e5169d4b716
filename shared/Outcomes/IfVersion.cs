namespace ImpactTracker.Outcomes;

/// <summary>What a caller who changes a record expects to be there, from If-Match (RFC 9110, 13.1.1).</summary>
public static class IfVersion
{
    /// <summary>Any version, as <c>*</c> says: the record must be there. No record has this one.</summary>
    public const int Any = -1;

    /// <summary>Whether something else is there than the caller expects; null expects nothing.</summary>
    /// <param name="ifVersion">The version that the caller read, or <see cref="Any"/>.</param>
    /// <param name="stored">The version that is there; null where there is no record.</param>
    public static bool IsStale(this int? ifVersion, int? stored) => ifVersion switch { null => false, Any => stored is null, _ => ifVersion != stored };
}
