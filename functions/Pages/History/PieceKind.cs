namespace ImpactTracker.Functions.Pages.History;

/// <summary>Whether a piece of a text is in both versions.</summary>
public enum PieceKind
{
    /// <summary>It is in both.</summary>
    Same,

    /// <summary>Only in the earlier one.</summary>
    Taken,

    /// <summary>Only in the later one.</summary>
    Added,
}
