using System.Globalization;

namespace ImpactTracker.Documents.Papers;

/// <summary>
/// A chart as SVG inside HTML. Widths are shares of the page, letters keep their size: it reads on a phone as on paper. Labels stand above their bars, so that no
/// label is cut; a screen reader gets the sentence, and the table behind has the numbers.
/// </summary>
internal static class HtmlChart
{
    private const int LabelLine = 17;
    private const int BarHeight = 12;
    private const int BarGap = 9;

    /// <summary>Characters of a label in one line, so that it fits on a narrow phone.</summary>
    private const int LabelWidth = 42;

    /// <summary>Share of the width that the longest bar takes, in percent; the rest is for its number.</summary>
    private const double Longest = 70;

    public static void Write(HtmlWriter html, PaperChart chart, int number)
    {
        var (title, unit) = (PlainText.Line(chart.Title), PlainText.Line(chart.Unit));
        var planned = chart.Bars.Any(static bar => bar.Target is not null);
        html.Line($"<figure>\n<figcaption id=\"figure-{number}\" dir=\"auto\">Figure {number}. {title}</figcaption>");
        Draw(html, chart, number, title);
        if (planned)
        {
            html.Line($"<p class=\"key\"><span class=\"target-key\" aria-hidden=\"true\"></span> planned</p>");
        }

        html.Line($"<details>\n<summary>The numbers as a table</summary>\n<table>\n<caption>{title}</caption>");
        html.Line($"<thead><tr><th scope=\"col\">Shown</th><th scope=\"col\" class=\"number\">{unit}</th>{new Html(planned ? "<th scope=\"col\" class=\"number\">planned</th>" : "")}</tr></thead>\n<tbody>");
        foreach (var bar in chart.Bars)
        {
            html.Write($"<tr><th scope=\"row\" dir=\"auto\">");
            if (LinkAddress.Of(bar.Link) is { } address)
            {
                html.Write($"<a href=\"{address}\">{PlainText.Line(bar.Label)}</a>");
            }
            else
            {
                html.Write($"{PlainText.Line(bar.Label)}");
            }

            html.Write($"</th><td class=\"number\">{PaperCharts.Number(bar.Value)}</td>");
            if (planned)
            {
                html.Write($"<td class=\"number\">{(bar.Target is { } target ? PaperCharts.Number(target) : "")}</td>");
            }

            html.Line($"</tr>");
        }

        html.Line($"</tbody>\n</table>\n</details>\n</figure>");
    }

    private static void Draw(HtmlWriter html, PaperChart chart, int number, string title)
    {
        (PaperBar Bar, List<string> Label)[] bars = [.. chart.Bars.Select(static bar => (bar, Lines(PlainText.Line(bar.Label))))];
        var height = bars.Sum(static one => (one.Label.Count * LabelLine) + BarHeight + BarGap);
        var most = PaperCharts.Most(chart);
        html.Line($"<svg width=\"100%\" height=\"{height}\" role=\"img\" aria-labelledby=\"chart-{number}-title chart-{number}-text\" xmlns=\"http://www.w3.org/2000/svg\">");
        html.Line($"<title id=\"chart-{number}-title\">{title}</title>\n<desc id=\"chart-{number}-text\">{PlainText.Of(chart.Alternative)}</desc>");
        var top = 0;
        foreach (var (bar, label) in bars)
        {
            foreach (var line in label)
            {
                html.Line($"<text class=\"label\" x=\"0\" y=\"{top + 13}\">{line}</text>");
                top += LabelLine;
            }

            html.Line($"<rect class=\"track\" x=\"0\" y=\"{top}\" width=\"{Percent(Longest)}\" height=\"{BarHeight}\"/><rect class=\"bar\" x=\"0\" y=\"{top}\" width=\"{Percent(Longest * bar.Value / most)}\" height=\"{BarHeight}\"/>");
            if (bar.Target is { } target)
            {
                html.Line($"<rect class=\"target\" x=\"{Percent(Longest * target / most)}\" y=\"{top - 3}\" width=\"3\" height=\"{BarHeight + 6}\"/>");
            }

            html.Line($"<text class=\"value\" x=\"{Percent(Longest + 1.5)}\" y=\"{top + 11}\">{PaperCharts.Label(bar)}</text>");
            top += BarHeight + BarGap;
        }

        html.Line($"</svg>");
    }

    private static string Percent(double share) => share.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>SVG does not break lines by itself.</summary>
    private static List<string> Lines(string label)
    {
        var lines = new List<string> { "" };
        foreach (var word in label.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = lines[^1].Length == 0 ? word : lines[^1] + " " + word;
            if (lines[^1].Length == 0 || longer.Length <= LabelWidth)
            {
                lines[^1] = longer;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }
}
