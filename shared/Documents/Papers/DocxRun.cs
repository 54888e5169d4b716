namespace ImpactTracker.Documents.Papers;

/// <summary>How a stretch of text in a paragraph looks and where it leads.</summary>
internal readonly record struct DocxRun(bool IsBold = false, bool IsItalic = false, bool IsCode = false, string? Address = null, bool IsFromRight = false);
