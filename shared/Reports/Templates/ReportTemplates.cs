namespace ImpactTracker.Reports.Templates;

/// <summary>The layouts by name.</summary>
public static class ReportTemplates
{
    private static readonly Dictionary<string, (string Title, Func<IReportTemplate> Make)> Known = new(StringComparer.Ordinal)
    {
        ["ukri"] = ("UKRI outcomes report", static () => new UkriTemplate()),
        ["gtr"] = ("Engagement and planned impact", static () => new GtrTemplate()),
        ["ref"] = ("REF impact case study", static () => new RefTemplate()),
        ["horizon"] = ("Dissemination and communication", static () => new HorizonTemplate()),
        ["summary"] = ("Summary of engagement and impact", static () => new SummaryTemplate()),
    };

    /// <summary>Their names, in the order of showing.</summary>
    public static IReadOnlyList<string> Names { get; } = ["ukri", "gtr", "ref", "horizon", "summary"];

    /// <summary>What a layout is called to people.</summary>
    /// <exception cref="KeyNotFoundException">There is no layout of that name.</exception>
    public static string TitleOf(string name) => Known[name].Title;

    internal static IReportTemplate Make(string name) => Known[name].Make();
}
