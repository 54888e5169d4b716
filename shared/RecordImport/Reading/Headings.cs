namespace ImpactTracker.RecordImport.Reading;

/// <summary>
/// The headings under which each field is known. Researchfish renames its columns every year; sources: real exports of 2018 to 2022 and the
/// Gateway to Research. Case, blanks, asterisks and a closing question mark make no difference. Of two columns for one field the earlier here wins.
/// </summary>
internal static class Headings
{
    private static readonly (Field Field, string[] Known)[] AwardColumns =
    [
        (Field.AwardReference, ["award reference", "file reference", "grant reference", "award ref"]),
        (Field.AwardTitle, ["award title", "project title", "title"]),
        (Field.AwardOrganisation, ["ro", "research organisation", "lead research organisation"]),
        (Field.AwardDepartment, ["department", "department name"]),
        (Field.AwardStart, ["start date", "award start date"]),
        (Field.AwardEnd, ["end date", "award end date"]),
        (Field.AwardFunder, ["funder", "funding organisation"]),
        (Field.BaseId, ["outcome base id", "pubid"]),
        (Field.EntryId, ["entry id", "id"]),
    ];

    /// <summary>Engagement activities, also called dissemination.</summary>
    public static (Field Field, string[] Known)[] Engagement { get; } =
    [
        .. AwardColumns,
        (Field.Title, ["dissemination", "engagement", "engagement activity", "record title"]),
        (Field.Form, ["form of dissemination", "form of engagement", "form of engagement activity", "outcome sub-type", "outcome subtype"]),
        (Field.PartOfOfficialScheme, ["part of official scheme"]),
        (Field.SchemeName, ["name of official scheme"]),
        (Field.GeographicReach, ["geographical reach", "geographic reach"]),
        (Field.PrimaryAudience, ["primary audience"]),
        (Field.OtherAudiences, ["other audience"]),
        (Field.AudienceSizeBand, ["audience size", "number of people reached", "how many people did you reach"]),
        (Field.Years, ["year took place", "years took place", "year(s) took place", "year(s) of engagement activity", "years of engagement"]),
        (Field.ResultsAndImpact, ["results of activity", "results and impact", "results"]),
        (Field.Impact, ["impact"]),
        (Field.MostSignificantOutcome, ["most significant outcome"]),
        (Field.Url, ["url", "supporting url"]),
    ];

    /// <summary>Influence on policy, practice, patients and the public.</summary>
    public static (Field Field, string[] Known)[] Policy { get; } =
    [
        .. AwardColumns,
        (Field.Title, ["influence", "record title"]),
        (Field.Type, ["type of influence", "outcome sub-type", "outcome subtype"]),
        (Field.FirstYear, ["first year of influence"]),
        (Field.GeographicReach, ["geographic reach", "geographical reach"]),
        (Field.Areas, ["policy impact areas", "policy impact area"]),
        (Field.ImpactTypes, ["policy impact types", "policy impact type"]),
        (Field.Impact, ["impact"]),
        (Field.Url, ["url", "supporting url"]),
    ];

    /// <summary>Our own columns of engagement activities, as an export writes them.</summary>
    public static (Field Field, string[] Known)[] OwnActivities { get; } = Own(
        Field.Id, Field.Awards, Field.Title, Field.Form, Field.StartDate, Field.EndDate, Field.Years, Field.PartOfOfficialScheme, Field.SchemeName, Field.GeographicReach,
        Field.PrimaryAudience, Field.OtherAudiences, Field.AudienceSize, Field.AudienceSizeBand, Field.Organisations, Field.Beneficiaries, Field.PlannedActivity,
        Field.ResultsAndImpact, Field.MostSignificantOutcome, Field.Url, Field.Status, Field.Version);

    /// <summary>The paste sheet of a report of ours: the questions of the form, and after them what they do not ask for.</summary>
    public static (Field Field, string[] Known)[] PasteSheet { get; } =
    [
        .. Engagement.Where(static one => OwnActivities.Any(own => own.Field == one.Field)),
        (Field.Id, ["record"]),
        (Field.Awards, ["awards"]),
        (Field.StartDate, ["start"]),
        (Field.EndDate, ["end"]),
        (Field.AudienceSize, ["people counted"]),
        (Field.Organisations, ["organisations"]),
        (Field.Beneficiaries, ["beneficiaries"]),
        (Field.PlannedActivity, ["planned activity"]),
        (Field.Version, ["version"]),
    ];

    /// <summary>Our own columns of influences on policy.</summary>
    public static (Field Field, string[] Known)[] OwnInfluences { get; } = Own(
        Field.Id, Field.Awards, Field.Title, Field.Type, Field.FirstYear, Field.GeographicReach, Field.Areas, Field.ImpactTypes, Field.Impact, Field.Url, Field.Activities,
        Field.Status, Field.Version);

    /// <summary>The columns that the export of 2019 has in place of a cell of other audiences, one for each.</summary>
    public static IReadOnlyDictionary<string, string> AudienceColumns { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["schools"] = "schools",
        ["media"] = "media",
        ["policymakers"] = "policymakers",
        ["professional practitioners"] = "practitioners",
        ["general public"] = "public",
        ["industry/business"] = "industry",
        ["supporters/donors"] = "supporters",
        ["undergraduates"] = "undergraduates",
        ["postgraduates"] = "postgraduates",
        ["study participants"] = "study-participants",
        ["patients, cares, patient groups"] = "patients",
        ["third sector"] = "third-sector",
        ["other audiences"] = "other",
    };

    /// <summary>The column of that export which says that there was no other audience.</summary>
    public const string NoOtherAudience = "no other audience";

    /// <summary>A heading without what differs from year to year.</summary>
    public static string Plain(string heading) =>
        string.Join(' ', heading.Replace("*", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('?', ' ').ToLowerInvariant();

    // Our columns are the names of our JSON, in the manner of spreadsheets: resultsAndImpact is results_and_impact.
    private static (Field Field, string[] Known)[] Own(params Field[] fields) =>
        [.. fields.Select(static field => (field, new[] { string.Concat(field.Name().Select(static c => char.IsAsciiLetterUpper(c) ? $"_{char.ToLowerInvariant(c)}" : c.ToString())) }))];
}
