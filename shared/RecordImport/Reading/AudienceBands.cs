using System.Globalization;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>
/// The band of people reached. Excel takes "11 - 50" for November 1950 and "1 - 10" for the first of October, and saves what it made of them;
/// a real export of 2022 holds 448 such cells. The other three bands can be no dates.
/// </summary>
internal static class AudienceBands
{
    private const int MostCounted = 9_999;
    private static readonly string[] Short = ["MMM-yy", "MMM yy", "d-MMM", "d MMM", "MMM-d", "MMM d", "MMM-yyyy", "MMM yyyy"];

    /// <summary>Reads the band, or the number of people where somebody typed one.</summary>
    public static (string? Band, int? People) Of(FieldCells cells)
    {
        if (cells.Line(Field.AudienceSizeBand) is not { } text)
        {
            return default;
        }

        if (Vocabulary.AudienceSizeBand.CodeOf(text) is { } band)
        {
            return (band, null);
        }

        if (FromDate(text) is { } damaged)
        {
            cells.Repair(Field.AudienceSizeBand, text, damaged, "excel-date");
            return (damaged, null);
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people is > 0 and <= MostCounted)
        {
            cells.Repair(Field.AudienceSizeBand, text, $"audienceSize {text}", "counted");
            return (null, people);
        }

        cells.Reject(Field.AudienceSizeBand, $"must be one of {Vocabulary.AudienceSizeBand.Offered}, or empty");
        return default;
    }

    // "Oct-01" may be October 2001 or the first of October: of the ways to read it, one that is a band is meant.
    private static string? FromDate(string text) =>
        Short.Select(format => DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Of(day.Year, day.Month, day.Day) : null)
            .FirstOrDefault(static band => band is not null)
        ?? (SpreadsheetDates.Of(text, out var rule) is { } read && rule != "unix-date" ? Of(read.Year, read.Month, read.Day) : null);

    // Where the day comes second, "1 - 10" is the tenth of January.
    private static string? Of(int year, int month, int day) => (year, month, day) switch
    {
        (1950 or 2050, 11, 1) => "11-50",
        ( >= 2006, 10, 1) or ( >= 2006, 1, 10) => "1-10",
        _ => null,
    };
}
