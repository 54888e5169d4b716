using ImpactTracker.Reports.Figures;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Reports.Snapshots;

namespace ImpactTracker.Reports.Templates;

/// <summary>What every part of a document needs to know of the whole.</summary>
/// <param name="Report">The report.</param>
/// <param name="RecordsAsOf">The latest change to a record of its awards, as far as they are read, UTC. The clock's time stands in no document: the same records must give the same bytes.</param>
/// <param name="BaseUrl">Where the app is reached, without a slash at the end; links to records begin with it.</param>
/// <param name="Tally">The counts so far, with the numbers of records.</param>
/// <param name="Amendments">What was corrected since the report before was issued, all of it, whatever the layout shows; or null.</param>
internal sealed record ReportContext(Report Report, DateTimeOffset RecordsAsOf, string BaseUrl, FigureTally Tally, ReportAmendments? Amendments)
{
    /// <summary>Whether it may be about several awards.</summary>
    public bool IsPortfolio => Report.IsPortfolio;

    /// <summary>The level of an award's sections: below its name where there are several.</summary>
    public int Level => IsPortfolio ? 2 : 1;

    /// <summary>The day that "has taken place" is held against for an award: the end of the period, or the day of the latest change to its records.</summary>
    public DateOnly DayOf(AwardRecords records) => Report.To ?? DateOnly.FromDateTime(records.Latest.UtcDateTime);

    /// <summary>The page that lists the activities of an award, narrowed to a value of one of its filters.</summary>
    /// <param name="award">The award's id.</param>
    /// <param name="filter">form, audience or year.</param>
    /// <param name="value">A code, or a year.</param>
    public string ActivitiesLink(string award, string filter, string value) => $"{BaseUrl}/awards/{award}/activities?{filter}={Uri.EscapeDataString(value)}";

    /// <summary>The page on which a record is read.</summary>
    public string ActivityLink(string id) => $"{BaseUrl}/activities/{id}";

    /// <inheritdoc cref="ActivityLink"/>
    public string InfluenceLink(string id) => $"{BaseUrl}/influences/{id}";
}
