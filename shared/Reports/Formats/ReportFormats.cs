using ImpactTracker.Documents.Papers;
using ImpactTracker.Reports.Templates;

namespace ImpactTracker.Reports.Formats;

/// <summary>The formats by name. A paper of another format is one line here.</summary>
internal static class ReportFormats
{
    public static IReadOnlyDictionary<string, ReportFormat> All { get; } = new Dictionary<string, ReportFormat>(StringComparer.Ordinal)
    {
        ["html"] = new(".html", "text/html; charset=utf-8", IsPage: true, Paper(Html)),
        ["docx"] = new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", IsPage: false, Paper(static output => new DocxPaper(output))),
        ["pdf"] = new(".pdf", "application/pdf", IsPage: false, Paper(static output => new PdfPaper(output))),
        ["xlsx"] = new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", IsPage: false, static (template, output) => new WorkbookReport(output, ReportTemplates.Make(template))),
        ["csv"] = new(".csv", "text/csv; charset=utf-8", IsPage: false, static (_, output) => new CsvReport(output)),
        ["figures"] = new(".csv", "text/csv; charset=utf-8", IsPage: false, static (_, output) => new FiguresReport(output)),
        ["json"] = new(".json", "application/json; charset=utf-8", IsPage: false, static (_, output) => new JsonReport(output)),
    };

    /// <summary>A page with a box for the manager at its top.</summary>
    public static IReportFile Page(string template, Stream output, IReadOnlyList<string> notice) => new PaperReport<HtmlPaper>(Html(output), ReportTemplates.Make(template)) { Notice = notice };

    private static HtmlPaper Html(Stream output) => new(output);

    private static Func<string, Stream, IReportFile> Paper<TPaper>(Func<Stream, TPaper> paper)
        where TPaper : IPaper, IDisposable => (template, output) => new PaperReport<TPaper>(paper(output), ReportTemplates.Make(template));
}
