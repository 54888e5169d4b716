using System.Globalization;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>Days as files write them: ISO 8601, the serial numbers of Excel, Unix seconds and milliseconds, and the British order of day and month.</summary>
internal static class SpreadsheetDates
{
    private const int FirstSerial = 18264;  // 1 January 1950
    private const int LastSerial = 73050;   // 31 December 2099
    private const long FirstUnix = 157_766_400;     // 1975
    private const long LastUnix = 4_102_444_800;    // 2100

    private static readonly string[] Iso = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd HH:mm:ss.FFF"];
    private static readonly string[] British = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d/M/yyyy HH:mm", "d/M/yyyy HH:mm:ss", "d MMM yyyy", "d MMMM yyyy", "d-MMM-yyyy", "d-MMM-yy"];

    /// <summary>The day that a text stands for, or null.</summary>
    /// <param name="text">Without blanks around it.</param>
    /// <param name="rule">The rule that read it, or null when it stands there as such.</param>
    public static DateOnly? Of(string text, out string? rule)
    {
        rule = null;
        if (DateTime.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
        {
            return DateOnly.FromDateTime(iso);
        }

        if (DateTime.TryParseExact(text, British, CultureInfo.InvariantCulture, DateTimeStyles.None, out var british))
        {
            rule = "british-date";
            return DateOnly.FromDateTime(british);
        }

        if (text.Length > 20 || !double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        if (number is >= FirstSerial and <= LastSerial)
        {
            rule = "excel-date";
            return Serial((int)number);
        }

        var seconds = number >= FirstUnix * 1000d ? number / 1000 : number;
        if (seconds is >= FirstUnix and <= LastUnix)
        {
            rule = "unix-date";
            return DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds((long)seconds).UtcDateTime);
        }

        return null;
    }

    /// <summary>The day of a serial number of Excel, which counts from 30 December 1899 for days after February 1900.</summary>
    public static DateOnly Serial(int number) => new DateOnly(1899, 12, 30).AddDays(number);
}
