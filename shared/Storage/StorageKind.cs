namespace ImpactTracker.Storage;

/// <summary>The three kinds of storage that the product uses.</summary>
public enum StorageKind
{
    /// <summary>A table of Table Storage.</summary>
    Table,

    /// <summary>A container of Blob Storage.</summary>
    Container,

    /// <summary>A storage queue; its poison queue goes without saying.</summary>
    Queue,
}
