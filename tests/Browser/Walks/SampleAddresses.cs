using ImpactTracker.Tests.Browser.Distributions;

namespace ImpactTracker.Tests.Browser.Walks;

/// <summary>Where each page can be seen, with something on it. A new page needs a line here, or the walks fail.</summary>
internal static class SampleAddresses
{
    /// <summary>What has an address but is no page of its own.</summary>
    public static IReadOnlyDictionary<string, string> NoPages { get; } = new Dictionary<string, string>
    {
        ["ShowNothing"] = "what is shown where nothing is, walked with the pages that say what went wrong",
        ["GetAsset"] = "a file: the style, the script, the icon",
        ["ShowBriefMail"] = "a mail: nothing of a page is around it, and no script may run in it",
    };

    /// <summary>By the name of the page's function; several where a page looks different.</summary>
    public static IReadOnlyDictionary<string, string[]> Of(WalkRecords one) => Home(one).Concat(Awards(one)).Concat(Sending(one)).Concat(People(one)).Concat(Reports(one)).ToDictionary();

    private static Dictionary<string, string[]> Home(WalkRecords one) => new()
    {
        ["ShowHome"] = ["/"],
        ["ShowLog"] = [$"/log?award={one.Award}", $"/log?copy={one.Activity}"],
        ["ShowImport"] = ["/import"],
        ["ReviewImport"] = [one.Review],
        ["ShowImported"] = [one.Imported],
    };

    private static Dictionary<string, string[]> Awards(WalkRecords one) => new()
    {
        ["NewAward"] = ["/awards/new"],
        ["ShowAward"] = [$"/awards/{one.Award}"],
        ["EditAward"] = [$"/awards/{one.Award}/edit"],
        ["ShowReadiness"] = [$"/awards/{one.Award}/readiness"],
        ["ShowCoverage"] = [$"/awards/{one.Award}/coverage?list={one.Mailing.Name}"],
        ["ShowActivities"] = [$"/awards/{one.Award}/activities", $"/awards/{one.Award}/activities?status=withdrawn"],
        ["ShowInfluences"] = [$"/awards/{one.Award}/influences"],
        ["ShowNarratives"] = [$"/awards/{one.Award}/narratives"],
        ["ShowNarrative"] = [$"/awards/{one.Award}/narratives/key-findings"],
        ["ShowActivity"] = [$"/activities/{one.Activity}", $"/activities/{one.Withdrawn}"],
        ["EditActivity"] = [$"/activities/{one.Changed}/edit"],
        ["ShowHistory"] = [$"/activities/{one.Changed}/history"],
        ["NewInfluence"] = [$"/influences/new?award={one.Award}"],
        ["ShowInfluenceHistory"] = [$"/influences/{one.ChangedInfluence}/history"],
        ["ShowInfluence"] = [$"/influences/{one.Influence}", $"/influences/{one.WithdrawnInfluence}"],
        ["EditInfluence"] = [$"/influences/{one.ChangedInfluence}/edit"],
    };

    private static Dictionary<string, string[]> Sending(WalkRecords one) => new()
    {
        ["ShowBriefs"] = ["/briefs", $"/briefs?award={one.Award}"],
        ["ShowNewBrief"] = [$"/briefs/new?award={one.Award}", $"/briefs/new?copy={one.Unsent}"],
        ["ShowBrief"] = [$"/briefs/{one.Unsent}", $"/briefs/{one.Mailing.Brief}"],
        ["ShowSend"] = [$"/briefs/{one.Unsent}/send"],
        ["ShowSendCheck"] = [SendingApp.CheckPath(one.Unsent, one.Mailing.Name), SendingApp.CheckPath(one.Mailing.Brief, one.Mailing.Name)],
        ["ShowDistributions"] = ["/distributions"],
        ["ShowDistribution"] = [.. ((string[])[one.Waiting, one.Paused, one.Refused, one.Unknown]).Select(static id => $"/distributions/{id}")],
        ["ShowBatches"] = [$"/distributions/{one.Unknown}/batches"],
        ["ShowBatch"] = [$"/distributions/{one.Unknown}/batches/0", $"/distributions/{one.Refused}/batches/0"],
        ["ShowCancel"] = [$"/distributions/{one.Scheduled}/cancel"],
        ["ShowClaimForm"] = [$"/distributions/{one.Refused}/claims/new"],
    };

    private static Dictionary<string, string[]> People(WalkRecords one) => new()
    {
        ["ShowStakeholders"] = ["/stakeholders"],
        ["ShowStakeholderForm"] = ["/stakeholders/new"],
        ["ShowStakeholder"] = [$"/stakeholders/{one.Leaving}", $"/stakeholders/{one.Suppressed}"],
        ["ShowStakeholderEdit"] = [$"/stakeholders/{one.Stakeholder}/edit"],
        ["ShowErase"] = [$"/stakeholders/{one.Member}/erase"],
        ["ShowSuppress"] = [$"/stakeholders/{one.Stakeholder}/suppress"],
        ["ShowLift"] = [$"/stakeholders/{one.Suppressed}/lift"],
        ["ShowOrganisations"] = ["/organisations"],
        ["ShowOrganisationForm"] = ["/organisations/new"],
        ["ShowOrganisation"] = [$"/organisations/{one.Organisation}"],
        ["ShowOrganisationEdit"] = [$"/organisations/{one.Organisation}/edit"],
        ["ShowSuppressions"] = ["/suppressions"],
        ["ShowContactImport"] = [$"/stakeholders/import?list={one.Mailing.Name}"],
        ["ShowLists"] = ["/lists"],
        ["ShowListForm"] = ["/lists/new"],
        ["ShowList"] = [$"/lists/{one.Mailing.Name}", $"/lists/{one.Third}", $"/lists/{one.ByRules}"],
        ["ShowListEdit"] = [$"/lists/{one.Second}/edit"],
        ["ShowListReview"] = [$"/lists/{one.Third}/review"],
        ["ShowListChanges"] = [$"/lists/{one.Mailing.Name}/changes"],
    };

    private static Dictionary<string, string[]> Reports(WalkRecords one) => new()
    {
        ["ShowReports"] = ["/reports"],
        ["ShowReportForm"] = [$"/reports/new?award={one.Award}"],
        ["ShowReport"] = [$"/reports/{one.Issued}", $"/reports/{one.Ready}"],
        ["ShowIssue"] = [$"/reports/{one.Ready}/issue"],
        ["ShowShareDecision"] = [one.Undecided],
        ["ShowSchedules"] = [$"/reports/schedules?award={one.Award}"],
    };
}
