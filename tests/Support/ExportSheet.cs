namespace ImpactTracker.Tests.Support;

/// <summary>
/// A table like those that Researchfish exports: the headings of a year, and rows that say only what a test is about. The headings are those of
/// real files; what stands in the rows is invented.
/// </summary>
public sealed class ExportSheet(params string[] headings)
{
    private static readonly string[] Flags2018 = [.. Enumerable.Range(2006, 13).Select(static year => $"{year}")];
    private static readonly string[] Flags2020 = [.. Enumerable.Range(2006, 15).Select(static year => $"{year}")];
    private static readonly string[] Flags2022 = [.. Enumerable.Range(2006, 17).Select(static year => $"{year}")];

    private readonly List<string[]> rows = [];

    public IReadOnlyList<string> Headings => headings;

    public IReadOnlyList<string[]> Rows => rows;

    public static ExportSheet Of2018 => new([
        "Funder", "File Reference", "Title", "RO", "Department", "Start Date", "End Date", "PIID", "ID", "Dissemination", "Form of Dissemination", "Part of Official Scheme?",
        "Name of Official Scheme", "Type of Presentation", "Geographical Reach", "Primary Audience", "Other Audience", "Audience Size", "Year Took Place", .. Flags2018,
        "Results of Activity", "Impact", "Most Significant Outcome", "DOI", "ORCID Work Putcode", "Url", "Blank", "Unique"]);

    public static ExportSheet Of2019 => new([
        "Entry ID", "pubid", "Funder", "Award Reference", "Award Title", "RO", "Department", "Start Date", "End Date", "Dissemination*", "Form of Dissemination*",
        "Geographical Reach*", "Primary Audience*", "Schools", "Media", "Policymakers", "Professional Practitioners", "General Public", "Industry/Business", "Supporters/Donors",
        "Undergraduates", "Postgraduates", "Other Audiences", "Study Participants", "Patients, Cares, Patient Groups", "Third Sector", "No Other Audience", "Year Took Place*",
        .. Enumerable.Range(2006, 14).Select(static year => $"{year}"), "Results of Activity*", "Most Significant Outcome", "URL"]);

    public static ExportSheet Of2020 => new([
        "Funder", "Award Reference", "Award Title", "RO", "Region", "Department", "Start Date", "End Date", "PI ID", "id", "Award Type", "Engagement", "Form of Engagement",
        "Part of Official Scheme?", "Name of Official Scheme", "Geographical Reach", "Primary Audience", "Other Audience", "Audience Size", "Year Took Place", .. Flags2020,
        "Results of Activity", "Impact", "Most Significant Outcome", "Url", "Outcome Base ID", "pubid"]);

    public static ExportSheet Of2021 => new([.. Of2020.Headings.Where(static heading => heading != "2006"), "2021"]);

    public static ExportSheet Of2022 => new([
        "Funder", "Award Reference", "Award Title", "RO", "Department", "Start Date", "End Date", "id", "pubid", "Outcome Base ID", "Record Title", "Outcome Sub-type",
        "Part of Official Scheme?", "Geographical Reach", "Primary Audience", "Other Audience", "Audience Size", "Year Took Place", .. Flags2022, "Results of Activity",
        "Most Significant Outcome", "Url", "Unique"]);

    public static ExportSheet Policy2018 => new(
        "Funder", "File Reference", "Title", "RO", "Department", "Start Date", "End Date", "PIID", "ID", "Influence", "Type of Influence", "Title of Guidline",
        "First Year of Influence", "Geographic Reach", "Policy Impact Areas", "Policy Impact Types", "Improvements in survival, morbidity or quality of life",
        "Changes in efficiency and effectiveness of health care delivery", "Impact", "URL");

    public static ExportSheet Policy2020 => new(
        "Funder", "Award Reference", "Award Title", "RO", "Department", "Start Date", "End Date", "id", "Influence", "Type of Influence", "Publication Cited",
        "First Year of Influence", "Geographic Reach", "Policy Impact Areas", "Policy Impact Types", "Impact", "URL", "Outcome Base ID", "pubid");

    public static ExportSheet Own => new(
        "id", "awards", "title", "form", "start_date", "end_date", "years", "part_of_official_scheme", "scheme_name", "geographic_reach", "primary_audience", "other_audiences",
        "audience_size", "audience_size_band", "organisations", "beneficiaries", "planned_activity", "results_and_impact", "most_significant_outcome", "url", "status");

    /// <summary>A row that is sound under these headings, with what the test says otherwise: heading, value, heading, value …</summary>
    public ExportSheet Row(params string[] otherwise)
    {
        var said = otherwise.Chunk(2).ToDictionary(static pair => pair[0], static pair => pair[1]);
        rows.Add([.. headings.Select(heading => said.GetValueOrDefault(heading) ?? Sound(heading.TrimEnd('*', '?')))]);
        return this;
    }

    public string Csv(char separator = ',', string newLine = "\r\n") =>
        string.Concat(rows.Prepend(headings).Select(row => string.Join(separator, row.Select(cell => Quoted(cell, separator))) + newLine));

    private static string Quoted(string cell, char separator) => cell.AsSpan().IndexOfAny([separator, '"', '\r', '\n']) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Sound(string heading) => heading switch
    {
        "Funder" => "ESRC",
        "File Reference" or "Award Reference" => "ES/X000001/1",
        "Title" or "Award Title" => "Engines of growth",
        "RO" => "University of Somewhere",
        "Start Date" => "2017-01-01",
        "End Date" => "2019-12-31",
        "Dissemination" or "Engagement" or "Record Title" or "title" => "A seminar on engines",
        "Influence" => "Evidence on engines",
        "Form of Dissemination" or "Form of Engagement" or "Outcome Sub-type" or "form" => "A talk or presentation",
        "Type of Influence" => "Participation in a national consultation",
        "Geographical Reach" or "Geographic Reach" or "geographic_reach" => "National",
        "Primary Audience" or "primary_audience" => "Industry/Business",
        "Year Took Place" or "years" => "2018",
        "First Year of Influence" => "2018",
        "ID" or "Entry ID" or "id" => "5c899587eaee85.487064211552523208",
        "Outcome Base ID" or "pubid" => "5c899587eaee85.48706421",
        _ => "",
    };
}
