namespace ImpactTracker.Documents.Papers;

/// <summary>
/// A document being written from top to bottom: what a report's template says, whichever format is made of it (HTML, DOCX, PDF). Nothing but what is
/// being written needs to be in memory, so a document of a hundred thousand records can be written. All text is plain; each format encodes it for itself.
/// The same calls give the same bytes. <see cref="Begin"/> comes first and once, <see cref="End"/> last and once.
/// </summary>
public interface IPaper
{
    /// <summary>Title and what a reader, a library and a screen reader need to know of the whole.</summary>
    void Begin(PaperHead head);

    /// <summary>A heading, which is a bookmark too.</summary>
    /// <param name="level">1 for a section, 2 and 3 below it; the title stands above all.</param>
    /// <param name="text">One line.</param>
    /// <param name="record">The number of the record that begins here, such as 12 or P3, to which numbers in tables lead; null for none.</param>
    void Heading(int level, string text, string? record = null);

    /// <summary>A paragraph; line breaks in it stay.</summary>
    void Paragraph(string text);

    /// <summary>Text that a person wrote as Markdown: paragraphs, emphasis, lists, links, tables. Raw HTML in it is text; its headings stand below the present one.</summary>
    void Markdown(string markdown);

    /// <summary>Names with their values, such as the header of an award or the answers of one record. Those without value are left out by the caller, who may use the list again after the call.</summary>
    void Facts(IReadOnlyList<PaperFact> facts);

    /// <summary>A table with its caption; rows are asked for while it is written.</summary>
    void Table(PaperTable table);

    /// <summary>Bars with their numbers beside them, and a text that says the same.</summary>
    void Chart(PaperChart chart);

    /// <summary>A box that stands out: what a manager must know before this is handed in.</summary>
    void Notice(string title, IReadOnlyList<string> lines);

    /// <summary>Ends the document.</summary>
    /// <param name="dated">The moment of the data where the head did not say it, UTC; it then stands at the document's end.</param>
    void End(DateTimeOffset? dated = null);
}
