namespace ImpactTracker.Documents.Papers;

/// <summary>The marks of lists: bullets, and a numbering of its own for each ordered list, so that each begins anew.</summary>
internal static class DocxNumbering
{
    /// <summary>So many levels has a list in Word.</summary>
    public const int Levels = 9;

    /// <summary>By how much each level is indented, in twentieths of a point.</summary>
    public const int Indent = 360;

    /// <summary>The highest number that an ordered list begins with.</summary>
    public const int HighestStart = 32_767;

    private static readonly string[] Marks = ["•", "–", "▪"];

    public static void Write(HtmlWriter xml, List<int> orderedLists)
    {
        xml.Write($"<w:numbering {new Html(DocxBody.Namespaces)}>");
        Abstract(xml, 0, "bullet", static level => Marks[level % Marks.Length]);
        Abstract(xml, 1, "decimal", static level => $"%{level + 1}.");
        xml.Write($"<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        foreach (var (index, start) in orderedLists.Index())
        {
            xml.Write($"<w:num w:numId=\"{index + 2}\"><w:abstractNumId w:val=\"1\"/>");
            for (var level = 0; level < Levels; level++)
            {
                xml.Write($"<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"{start}\"/></w:lvlOverride>");
            }

            xml.Write($"</w:num>");
        }

        xml.Write($"</w:numbering>");
    }

    private static void Abstract(HtmlWriter xml, int id, string format, Func<int, string> text)
    {
        xml.Write($"<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"hybridMultilevel\"/>");
        for (var level = 0; level < Levels; level++)
        {
            xml.Write($"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text(level)}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{(level + 1) * Indent}\" w:hanging=\"{Indent}\"/></w:pPr></w:lvl>");
        }

        xml.Write($"</w:abstractNum>");
    }
}
