namespace ImpactTracker.RecordImport.Reading;

/// <summary>What a row of a file tells of.</summary>
public enum RecordKind
{
    /// <summary>An engagement activity.</summary>
    Activity,

    /// <summary>An influence on policy.</summary>
    Influence,
}
