namespace ImpactTracker.Audit;

/// <summary>What was done for or to a person, for which somebody must be able to answer later.</summary>
public enum AuditAction
{
    /// <summary>Everything held about the person was handed out.</summary>
    Exported,

    /// <summary>The person was erased.</summary>
    Erased,

    /// <summary>Mail to the person was allowed again.</summary>
    SuppressionLifted,
}
