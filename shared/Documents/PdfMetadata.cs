namespace ImpactTracker.Documents;

/// <summary>What a PDF says about itself. The same metadata and text always give the same bytes, so the date is given, never read from a clock.</summary>
/// <param name="Title">Document title, shown in the window title and at the head of the first page.</param>
/// <param name="Author">Author or authors, as one text.</param>
/// <param name="Language">BCP 47 language of the text, for example <c>en-GB</c>.</param>
/// <param name="Created">Creation date written into the file and, as a day, under the title.</param>
/// <param name="Subject">What the document is about, in a line; empty for nothing.</param>
public sealed record PdfMetadata(string Title, string Author, string Language, DateTimeOffset Created, string Subject = "");
