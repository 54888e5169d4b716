using System.Globalization;
using ImpactTracker.Reports.Formats;

namespace ImpactTracker.Reports;

/// <summary>What a document of a report is called when it is saved: whoever finds it in a folder a year later sees what it is.</summary>
public static class ReportFileName
{
    /// <summary>Layout, award and period, the day on which the records were read, and for the data behind figures that word: <c>ukri-manufacturing-renaissance-2018-to-2019-compiled-2026-11-22.pdf</c>.</summary>
    public static string Of(Report report, ReportFile file)
    {
        var ending = ReportFormats.All[file.Format].Ending;
        var awards = report.Awards.IsAll ? "all-awards" : report.Awards.Count == 1 ? report.Awards[0] : string.Create(CultureInfo.InvariantCulture, $"{report.Awards.Count}-awards");
        var compiled = report.DataAsOf is { } moment ? "compiled-" + Day(DateOnly.FromDateTime(moment.UtcDateTime)) : "";
        string[] parts = [report.Template, awards, Period(report.From, report.To), compiled, ending == "." + file.Format ? "" : file.Format];
        return string.Join('-', parts.Where(static part => part.Length > 0)) + ending;
    }

    // Whole years are named by the year.
    private static string Period(DateOnly? from, DateOnly? to)
    {
        var (first, last) = (from is { DayOfYear: 1 } year ? Year(year) : Day(from), to is { Month: 12, Day: 31 } end ? Year(end) : Day(to));
        return (from, to) switch
        {
            (null, null) => "",
            (_, null) => "from-" + first,
            (null, _) => "to-" + last,
            _ => first == last ? first : $"{first}-to-{last}",
        };
    }

    private static string Year(DateOnly day) => day.Year.ToString("D4", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
