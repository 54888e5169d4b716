using System.Globalization;
using System.Text;
using ImpactTracker.Tests.Integration.Distributions;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Browser.Walks;

/// <summary>A case for each function that a form is posted to. A new form needs a line here, or the walk fails.</summary>
internal static class FormCases
{
    private const string New = "it makes a record of its own";
    private const string Once = "what it does is done or not, whoever asked first";
    private const string Chosen = "it has nothing but what was chosen from a list that is shown anew";

    private static readonly DateTime Today = DateTime.UtcNow;

    /// <summary>By the name of the function.</summary>
    public static IReadOnlyDictionary<string, FormCase> Of(WalkRecords one) => Awards().Concat(Activities()).Concat(Sending(one)).Concat(People(one)).Concat(Lists(one)).Concat(Reports()).ToDictionary();

    private static Dictionary<string, FormCase> Awards() => new()
    {
        ["SubmitNewAward"] = new(("title", "Places that make things"), ("funder", "ESRC"), ("leadOrganisation", "University of Southampton"), ("startDate", "2017-01-01"), ("endDate", "2019-12-31")) { Unversioned = New },
        ["SubmitAward"] = new(("title", "Changed in a form")),
        ["SubmitNarrative"] = new(("markdown", "Regions that kept **making** things.")),
        ["PreviewNarrative"] = new(("markdown", "Regions")) { Asks = true },
        ["SubmitNewInfluence"] = new(("title", "Cited by a mayor"), ("type", "policy-citation"), ("firstYear", "2019"), ("geographicReach", "national")) { Unversioned = New },
        ["SubmitInfluence"] = new(("title", "Cited by two mayors")),
        ["SubmitWithdrawInfluence"] = new(),
        ["SubmitRestoreInfluence"] = new(),
        ["SubmitImportFile"] = new() { File = Csv("records.csv", ExportSheet.Own.Row("id", "", "title", "From a form", "awards", "").Csv()), Unversioned = New },
        ["SubmitImport"] = new() { Unversioned = "its records carry their own versions" },
    };

    private static Dictionary<string, FormCase> Activities() => new()
    {
        ["SubmitLog"] = new(("title", "Logged in a form"), ("primaryAudience", "policymakers")) { Unversioned = New },
        ["ReadCalendar"] = new() { File = Csv("day.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Open day\r\nDTSTART;VALUE=DATE:20190304\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n") with { Field = "calendar" }, Asks = true },
        ["SubmitActivity"] = new(("title", "Changed in a form")),
        ["SubmitWithdraw"] = new(),
        ["SubmitRestore"] = new(),
        ["SubmitEvidence"] = new(("url", "https://example.org/evidence"), ("note", "What it proves")) { Unversioned = "a piece is added to whatever is there" },
    };

    private static Dictionary<string, FormCase> Sending(WalkRecords one) => new()
    {
        ["SubmitBrief"] = new(("title", "Written in a form"), ("summary", "Places **differ**."), ("authors", "A. Author"), ("published", ""), ("url", "")) { Unversioned = New },
        ["PreviewSketch"] = new(("title", "Seen in a form")) { Asks = true },
        ["PreviewForRecipient"] = new(("recipientAddress", one.Mailing.Addresses[0])) { Asks = true },
        ["SubmitDocument"] = new() { File = new("document", "brief.pdf", Encoding.UTF8.GetBytes(WalkRecords.Pdf)) },
        ["SubmitTestMail"] = new(("to", $"me@{one.Mailing.Domain}")) { Unversioned = "it is about the mail as it is now" },
        ["SubmitSend"] = new(("lists", one.Mailing.Name)) { Asks = true },
        ["SubmitDistribution"] = new(),
        ["SubmitPause"] = new() { Unversioned = Once },
        ["SubmitResume"] = new() { Unversioned = Once },
        ["SubmitCancel"] = new() { Unversioned = Once },
        ["SubmitResend"] = new() { Unversioned = Once },
        ["SubmitDecision"] = new(("decision", "accepted"), ("reason", "Its support says so.")) { Unversioned = Once },
        ["SubmitClaim"] = new(("by", "Another network"), ("stakeholder", one.Reached), ("date", Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("organisationCount", "5"), ("evidence", "A letter.")) { Unversioned = New },
    };

    private static Dictionary<string, FormCase> People(WalkRecords one) => new()
    {
        ["FindStakeholder"] = new(("email", one.Mailing.Addresses[0])) { Asks = true },
        ["SearchStakeholders"] = new(("person", "Jo Smith")) { Asks = true },
        ["SubmitStakeholder"] = new(("email", $"new@{one.Mailing.Domain}"), ("organisation", "Old LEP"), ("subscriberType", "corporate"), ("lawfulBasis", "legitimate-interests"), ("source", "published mailbox"), ("reviewBy", "2099-12-31")) { Unversioned = New },
        ["SubmitStakeholderEdit"] = new(("role", "Chair")),
        ["SubmitOrganisation"] = new(("name", "Made in a form"), ("type", "local-enterprise-partnership")) { Unversioned = New },
        ["SubmitOrganisationEdit"] = new(("name", "Changed in a form")),
        ["SubmitErase"] = new() { Unversioned = Once },
        ["SubmitJoin"] = new(("list", one.Second)) { Unversioned = Once, Forgets = Chosen },
        ["SubmitLeave"] = new() { Unversioned = Once },
        ["SubmitLift"] = new(("reason", "asked in writing")) { Unversioned = Once },
        ["SubmitSuppress"] = new(("reason", "objection")) { Unversioned = Once },
        ["SubmitSuppressionCheck"] = new(("email", $"nobody@{one.Mailing.Domain}")) { Asks = true },
        ["SubmitAddressSuppression"] = new(("reason", "objection")) { Unversioned = Once },
        ["SubmitContactImport"] = new(("step", "keep")) { File = Csv("contacts.csv", Mailing.Headings + Mailing.Row("A new organisation", $"import@{one.Mailing.Domain}")), Unversioned = "it changes entries by the addresses in them" },
    };

    private static Dictionary<string, FormCase> Lists(WalkRecords one) => new()
    {
        ["SubmitList"] = new(("title", "Made in a form"), ("owner", "Project manager"), ("reviewBy", "2099-12-31")) { Unversioned = New },
        ["SubmitListEdit"] = new(("title", "Changed in a form")),
        ["SubmitListReview"] = new(("reviewBy", "2099-12-31")),
        ["SubmitMember"] = new(("email", one.Address)) { Unversioned = Once },
        ["SubmitMemberRemoval"] = new() { At = $"/lists/{one.Third}", Unversioned = Once },
    };

    private static Dictionary<string, FormCase> Reports() => new()
    {
        ["SubmitReport"] = new(("template", "horizon")) { Unversioned = New },
        ["SubmitIssue"] = new(),
        ["SubmitShare"] = new() { Unversioned = New },
        ["SubmitShareDecision"] = new(("decision", "accepted"), ("reason", "A recipient says so.")) { Unversioned = Once },
        ["SubmitShareWithdrawal"] = new() { Unversioned = Once },
        ["SubmitSchedule"] = new(("every", "year"), ("formats", "html")) { Unversioned = New },
        ["SubmitScheduleDeletion"] = new(),
    };

    private static SampleFile Csv(string name, string text) => new("file", name, Encoding.UTF8.GetBytes(text));
}
