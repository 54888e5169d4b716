using System.Globalization;
using System.Text;
using ImpactTracker.Tests.Integration.Distributions;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Browser.Walks;

/// <summary>A case for each function that a form is posted to. A new form needs a line here, or the walk fails.</summary>
internal static class FormCases
{
    private const string Chosen = "it has nothing but what was chosen from a list that is shown anew";

    private static readonly DateTime Today = DateTime.UtcNow;

    /// <summary>By the name of the function.</summary>
    public static IReadOnlyDictionary<string, FormCase> Of(WalkRecords one) => Awards().Concat(Activities()).Concat(Sending(one)).Concat(People(one)).Concat(Lists(one)).Concat(Reports()).ToDictionary();

    private static Dictionary<string, FormCase> Awards() => new()
    {
        ["SubmitNewAward"] = new(SecondTab.Another, ("title", "Places that make things"), ("funder", "ESRC"), ("leadOrganisation", "University of Southampton"), ("startDate", "2017-01-01"), ("endDate", "2019-12-31")),
        ["SubmitAward"] = new(SecondTab.Told, ("title", "Changed in a form")),
        ["SubmitNarrative"] = new(SecondTab.Told, ("markdown", "Regions that kept **making** things.")),
        ["PreviewNarrative"] = new(SecondTab.Asks, ("markdown", "Regions")),
        ["SubmitNewInfluence"] = new(SecondTab.Another, ("title", "Cited by a mayor"), ("type", "policy-citation"), ("firstYear", "2019"), ("geographicReach", "national")),
        ["SubmitInfluence"] = new(SecondTab.Told, ("title", "Cited by two mayors")),
        ["SubmitWithdrawInfluence"] = new(SecondTab.Told),
        ["SubmitRestoreInfluence"] = new(SecondTab.Told),
        ["SubmitImportFile"] = new(SecondTab.Done) { File = Csv("records.csv", ExportSheet.Own.Row("id", "", "title", "From a form", "awards", "").Csv()) },
        ["SubmitImport"] = new(SecondTab.Another),
    };

    private static Dictionary<string, FormCase> Activities() => new()
    {
        ["SubmitLog"] = new(SecondTab.Another, ("title", "Logged in a form"), ("primaryAudience", "policymakers")),
        ["ReadCalendar"] = new(SecondTab.Asks) { File = Csv("day.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Open day\r\nDTSTART;VALUE=DATE:20190304\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n") with { Field = "calendar" } },
        ["SubmitActivity"] = new(SecondTab.Told, ("title", "Changed in a form")),
        ["SubmitWithdraw"] = new(SecondTab.Told),
        ["SubmitRestore"] = new(SecondTab.Told),
        ["SubmitEvidence"] = new(SecondTab.Done, ("url", "https://example.org/evidence"), ("note", "What it proves")),
    };

    private static Dictionary<string, FormCase> Sending(WalkRecords one) => new()
    {
        ["SubmitBrief"] = new(SecondTab.Another, ("title", "Written in a form"), ("summary", "Places **differ**."), ("authors", "A. Author"), ("published", ""), ("url", "")),
        ["PreviewSketch"] = new(SecondTab.Asks, ("title", "Seen in a form")),
        ["PreviewForRecipient"] = new(SecondTab.Asks, ("recipientAddress", one.Mailing.Addresses[0])),
        ["SubmitDocument"] = new(SecondTab.Told) { File = new("document", "brief.pdf", Encoding.UTF8.GetBytes(WalkRecords.Pdf)) },
        ["SubmitTestMail"] = new(SecondTab.Another, ("to", $"me@{one.Mailing.Domain}")),
        ["SubmitSend"] = new(SecondTab.Asks, ("lists", one.Mailing.Name)),
        ["SubmitDistribution"] = new(SecondTab.Done) { Stale = "Since you opened this page, the brief or those who would get it have changed, so nothing was sent." },
        ["SubmitPause"] = new(SecondTab.Done),
        ["SubmitResume"] = new(SecondTab.Done),
        ["SubmitCancel"] = new(SecondTab.Done),
        ["SubmitResend"] = new(SecondTab.Done),
        ["SubmitDecision"] = new(SecondTab.Done, ("decision", "accepted"), ("reason", "Its support says so.")),
        ["SubmitClaim"] = new(SecondTab.Done, ("by", "Another network"), ("stakeholder", one.Reached), ("date", Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("organisationCount", "5"), ("evidence", "A letter.")),
    };

    private static Dictionary<string, FormCase> People(WalkRecords one) => new()
    {
        ["FindStakeholder"] = new(SecondTab.Asks, ("email", one.Mailing.Addresses[0])),
        ["SearchStakeholders"] = new(SecondTab.Asks, ("person", "Jo Smith")),
        ["SubmitStakeholder"] = new(SecondTab.Done, ("email", $"new@{one.Mailing.Domain}"), ("organisation", "Old LEP"), ("subscriberType", "corporate"), ("lawfulBasis", "legitimate-interests"), ("source", "published mailbox"), ("reviewBy", "2099-12-31")),
        ["SubmitStakeholderEdit"] = new(SecondTab.Told, ("role", "Chair")),
        ["SubmitOrganisation"] = new(SecondTab.Done, ("name", "Made in a form"), ("type", "local-enterprise-partnership")),
        ["SubmitOrganisationEdit"] = new(SecondTab.Told, ("name", "Changed in a form")),
        ["SubmitErase"] = new(SecondTab.Done),
        ["SubmitJoin"] = new(SecondTab.Done, ("list", one.Second)) { Forgets = Chosen },
        ["SubmitLeave"] = new(SecondTab.Done),
        ["SubmitLift"] = new(SecondTab.Done, ("reason", "asked in writing")),
        ["SubmitSuppress"] = new(SecondTab.Done, ("reason", "objection")),
        ["SubmitSuppressionCheck"] = new(SecondTab.Asks, ("email", $"nobody@{one.Mailing.Domain}")),
        ["SubmitAddressSuppression"] = new(SecondTab.Done, ("reason", "objection")),
        ["SubmitContactImport"] = new(SecondTab.Done, ("step", "keep")) { File = Csv("contacts.csv", Mailing.Headings + Mailing.Row("A new organisation", $"import@{one.Mailing.Domain}")) },
    };

    private static Dictionary<string, FormCase> Lists(WalkRecords one) => new()
    {
        ["SubmitList"] = new(SecondTab.Another, ("title", "Made in a form"), ("owner", "Project manager"), ("reviewBy", "2099-12-31")),
        ["SubmitListEdit"] = new(SecondTab.Told, ("title", "Changed in a form")),
        ["SubmitListReview"] = new(SecondTab.Told, ("reviewBy", "2099-12-31")),
        ["SubmitMember"] = new(SecondTab.Done, ("email", one.Address)),
        ["SubmitMemberRemoval"] = new(SecondTab.Done) { At = $"/lists/{one.Third}" },
    };

    private static Dictionary<string, FormCase> Reports() => new()
    {
        ["SubmitReport"] = new(SecondTab.Another, ("template", "horizon")),
        ["SubmitIssue"] = new(SecondTab.Done),
        ["SubmitShare"] = new(SecondTab.Another),
        ["SubmitShareDecision"] = new(SecondTab.Done, ("decision", "accepted"), ("reason", "A recipient says so.")),
        ["SubmitShareWithdrawal"] = new(SecondTab.Done),
        ["SubmitSchedule"] = new(SecondTab.Another, ("every", "year"), ("formats", "html")),
        ["SubmitScheduleDeletion"] = new(SecondTab.Done),
    };

    private static SampleFile Csv(string name, string text) => new("file", name, Encoding.UTF8.GetBytes(text));
}
