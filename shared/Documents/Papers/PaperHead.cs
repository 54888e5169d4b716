namespace ImpactTracker.Documents.Papers;

/// <summary>What a document is.</summary>
/// <param name="Title">One line.</param>
/// <param name="Subtitle">Below the title, such as the period; empty for none.</param>
/// <param name="Author">Who it comes from, such as the lead organisation.</param>
/// <param name="Subject">What it is about, for the file's properties.</param>
/// <param name="Dated">The moment of the data, UTC; it stands in the document and in its properties, never a clock's time. Null where only the end will know it.</param>
/// <param name="Language">A BCP 47 tag.</param>
public sealed record PaperHead(string Title, string Subtitle, string Author, string Subject, DateTimeOffset? Dated, string Language = "en-GB");
