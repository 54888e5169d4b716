namespace ImpactTracker.Tests.Integration.Http;

/// <summary>Pages that are not for every viewer: forms, which managers fill in, and what funders may see.</summary>
internal static class PageRules
{
    public static string[] ForManagers { get; } = [.. Log, .. Awards, .. Briefs, .. Stakeholders, .. Reports];

    public static string[] ForFunders { get; } = ["ShowHome", "ShowNothing", "ShowReport", "ShowReports"];

    private static string[] Log => ["ShowLog"];

    private static string[] Awards => ["EditActivity", "EditAward", "EditInfluence", "NewAward", "NewInfluence", "ReviewImport", "ShowImport", "ShowImported"];

    private static string[] Briefs => ["ShowBatch", "ShowBatches", "ShowBriefMail", "ShowCancel", "ShowClaimForm", "ShowNewBrief", "ShowSend", "ShowSendCheck"];

    private static string[] Stakeholders =>
    [
        "ShowContactImport", "ShowErase", "ShowLift", "ShowListChanges", "ShowListEdit", "ShowListForm", "ShowListReview", "ShowOrganisationEdit", "ShowOrganisationForm", "ShowStakeholder", "ShowStakeholderEdit", "ShowStakeholderForm", "ShowStakeholders", "ShowSuppress", "ShowSuppressions",
    ];

    private static string[] Reports => ["ShowIssue", "ShowReportForm", "ShowSchedules", "ShowShareDecision"];
}
