namespace ImpactTracker.RecordImport;

/// <summary>What became of a row that could be used.</summary>
internal enum RowEnding
{
    /// <summary>It said what is known already.</summary>
    Unchanged,

    /// <summary>It made a record.</summary>
    Created,

    /// <summary>It changed a record.</summary>
    Updated,
}
