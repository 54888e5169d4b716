using System.Globalization;
using ImpactTracker.Documents.Tabular;

namespace ImpactTracker.Documents.Papers;

/// <summary>
/// A chart of a DOCX (DrawingML, ECMA-376 part 1, 21.2), drawn by the reader's program from the numbers that lie in it, with a workbook behind it so that a person can
/// change them.
/// </summary>
internal static class DocxChart
{
    private const string Bar = "2F6690";
    private const string Planned = "C9D3DD";
    private const string Ink = "1D2126";

    /// <summary>Height in EMU, 360,000 to the centimetre: so much for each bar.</summary>
    public static int Height(PaperChart chart) => (HasTargets(chart) ? 360_000 : 100_000) + (Math.Max(1, chart.Bars.Count) * (HasTargets(chart) ? 310_000 : 215_000));

    public static void Write(OfficePackage package, int number, PaperChart chart)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"chart{number}");
        package.Xml($"word/charts/{name}.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", xml => Draw(xml, chart));
        package.Relationships($"word/charts/{name}.xml", [new PackageRelationship("data", OfficePackage.Relation + "/package", $"../embeddings/{name}.xlsx")]);
        using var file = package.Open($"word/embeddings/{name}.xlsx", null);
        using var workbook = new WorkbookSheets(file);
        workbook.Begin("Data", [("", false), (chart.Unit, true), .. HasTargets(chart) ? new[] { ("planned", true) } : []]);
        foreach (var bar in chart.Bars)
        {
            workbook.Row([PlainText.Line(bar.Label), Text(bar.Value), .. HasTargets(chart) ? new[] { bar.Target is { } target ? Text(target) : "" } : []]);
        }

        workbook.End();
    }

    private static void Draw(HtmlWriter xml, PaperChart chart)
    {
        xml.Write($"<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"{new Html(OfficePackage.Relation)}\"><c:date1904 val=\"0\"/><c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout/>");
        xml.Write($"<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
        Series(xml, chart, 0, PlainText.Line(chart.Unit), Bar, static bar => bar.Value);
        if (HasTargets(chart))
        {
            Series(xml, chart, 1, "planned", Planned, static bar => bar.Target);
        }

        xml.Write($"<c:gapWidth val=\"45\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>");
        xml.Write($"<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"maxMin\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"l\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"BDC4CF\"/></a:solidFill></a:ln></c:spPr><c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/><c:auto val=\"1\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"0\"/></c:catAx>");
        xml.Write($"<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/><c:min val=\"0\"/></c:scaling><c:delete val=\"1\"/><c:axPos val=\"t\"/><c:numFmt formatCode=\"#,##0\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"1\"/><c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/></c:valAx></c:plotArea>");
        xml.Write($"{new Html(HasTargets(chart) ? "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>" : "")}<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
        xml.Write($"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"950\"><a:solidFill><a:srgbClr val=\"{Ink}\"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang=\"en-GB\"/></a:p></c:txPr><c:externalData r:id=\"data\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>");
    }

    private static void Series(HtmlWriter xml, PaperChart chart, int index, string name, string colour, Func<PaperBar, long?> value)
    {
        var column = (char)('B' + index);
        var last = chart.Bars.Count + 1;
        xml.Write($"<c:ser><c:idx val=\"{index}\"/><c:order val=\"{index}\"/><c:tx><c:strRef><c:f>Data!${column.ToString()}$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>{name}</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/>");
        xml.Write($"<c:dLbls><c:numFmt formatCode=\"#,##0\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:dLblPos val=\"outEnd\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>");
        xml.Write($"<c:cat><c:strRef><c:f>Data!$A$2:$A${last}</c:f><c:strCache><c:ptCount val=\"{chart.Bars.Count}\"/>");
        foreach (var (at, bar) in chart.Bars.Index())
        {
            xml.Write($"<c:pt idx=\"{at}\"><c:v>{PlainText.Line(bar.Label)}</c:v></c:pt>");
        }

        xml.Write($"</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Data!${column.ToString()}$2:${column.ToString()}${last}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"{chart.Bars.Count}\"/>");
        foreach (var (at, bar) in chart.Bars.Index())
        {
            if (value(bar) is { } number)
            {
                xml.Write($"<c:pt idx=\"{at}\"><c:v>{Text(number)}</c:v></c:pt>");
            }
        }

        xml.Write($"</c:numCache></c:numRef></c:val></c:ser>");
    }

    private static bool HasTargets(PaperChart chart) => chart.Bars.Any(static bar => bar.Target is not null);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
