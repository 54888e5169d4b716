namespace ImpactTracker.Bench;

/// <summary>Something that is measured on both sides.</summary>
/// <param name="Name">The word on the command line.</param>
/// <param name="What">What is compared, in a line.</param>
/// <param name="MeasureAsync">Measures, and says a line for each figure.</param>
internal sealed record Figure(string Name, string What, Func<IAsyncEnumerable<string>> MeasureAsync)
{
    public static Figure Start { get; } = new("start", "process start to the first 200, against an empty ASP.NET Core app (aim: at most 2x)", StartFigure.MeasureAsync);

    public static Figure Http { get; } = new("http", "requests a second of a GET without storage, against a bare minimal API (aim: at least 0.6x)", HttpFigure.MeasureAsync);

    public static Figure Log { get; } = new("log", "activities logged a second, against bare inserts of rows of that size (aim: at least 0.7x)", LogFigure.MeasureAsync);

    public static Figure List { get; } = new("list", "all pages of an award of 10,000 activities, against a bare scan of the same rows (aim: at most 1.3x)", ListFigure.MeasureAsync);

    public static Figure Pages { get; } = new("pages", "pages of an award of 10,000 activities, against the bare queries that each needs (aim: at most 2x)", PagesFigure.MeasureAsync);

    public static Figure Import { get; } = new("import", "export rows imported a second, against bare inserts of the same rows (aim: at least 0.7x), and peak memory of 100,000", ImportFigure.MeasureAsync);

    public static Figure Contacts { get; } = new("contacts", "contacts imported a second, against bare inserts of the same rows (aim: at least 0.6x)", ContactsFigure.MeasureAsync);

    public static Figure Suppressions { get; } = new("suppressions", "who of 20,000 addresses must not be mailed, against 20,000 bare point reads (aim: at most 0.2x)", SuppressionFigure.MeasureAsync);

    public static Figure Distribution { get; } = new("distribution", "a brief to 38, 1,000 and 20,000 recipients, against one POST each and against bare POSTs of 1,000", DistributionFigure.MeasureAsync);

    public static Figure Documents { get; } = new("documents", "1,000 to 100,000 records written as DOCX, HTML and PDF: seconds and peak memory (aim: 100,000 within 500 MB)", DocumentsFigure.MeasureAsync);

    public static Figure Report { get; } = new("report", "a report on 10,000 activities of one award, against a bare scan of the same rows (aim: at most 1.5x; again with nothing changed 0.1x)", ReportFigure.MeasureAsync);

    public static Figure Growth { get; } = new("growth", "a report on 1,000, 10,000 and 100,000 activities in each format: seconds and peak memory (aim: linear, 100,000 within 500 MB)", GrowthFigure.MeasureAsync);

    public static Figure Portfolio { get; } = new("portfolio", "a report on 1,000 awards of 100 activities, against a bare scan of the same rows (aim: at most 1.5x; again with nothing changed 0.1x)", PortfolioFigure.MeasureAsync);
}
