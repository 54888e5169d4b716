namespace ImpactTracker.Tests.Integration.Http;

/// <summary>Pages that are not for every viewer: forms, which managers fill in, and what funders may see.</summary>
internal static class PageRules
{
    public static string[] ForManagers { get; } = [.. Log, .. Awards, .. Briefs, .. Stakeholders, .. Reports];

    public static string[] ForFunders { get; } = ["ShowHome", "ShowReport", "ShowReports"];

    private static string[] Log => ["ShowLog"];

    private static string[] Awards => [];

    private static string[] Briefs => [];

    private static string[] Stakeholders =>
    [
        "ShowContactImport", "ShowErase", "ShowLift", "ShowListChanges", "ShowListEdit", "ShowListForm", "ShowListReview", "ShowStakeholder", "ShowStakeholderEdit", "ShowStakeholderForm", "ShowStakeholders", "ShowSuppress", "ShowSuppressions",
    ];

    private static string[] Reports => ["ShowIssue", "ShowReportForm", "ShowSchedules"];
}
