namespace ImpactTracker.Documents.Papers;

/// <summary>Where in a person's text a paragraph stands.</summary>
/// <param name="Style">Style of its paragraphs; null for the ordinary one.</param>
/// <param name="List">Number of the list that the next paragraph begins an item of, or 0.</param>
/// <param name="Depth">How many lists it stands in.</param>
internal sealed record DocxPlace(string? Style, int List, int Depth)
{
    public static readonly DocxPlace Top = new(null, 0, 0);
}
