using System.Globalization;
using System.Text.RegularExpressions;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>
/// The years of an activity. Exports write them as <c>'2018,2019</c> with blanks behind; Excel drops the comma (20182019) and shows ten of them
/// as 2.0112012201320101E+39. An export has a column for each year too, but none for the year in which it was made, so the columns decide only
/// what the text does not tell.
/// </summary>
internal static partial class EngagementYears
{
    /// <summary>Reads them; null when there are none.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="flags">The years to whose columns the row says yes.</param>
    public static IReadOnlyList<int>? Of(FieldCells cells, IReadOnlyList<int> flags)
    {
        if (cells.Line(Field.Years) is not { } cell)
        {
            if (flags.Count > 0)
            {
                cells.Repair(Field.Years, "", Shown(flags), "year-columns");
            }

            return flags.Count > 0 ? flags : null;
        }

        var text = cell.Trim('\'', '"', '\u2018', '\u2019', ' ');
        var years = Years(text, flags, out var rule);
        if (years is null)
        {
            cells.Reject(Field.Years, "cannot be read as years; write them as 2018,2019");
            return null;
        }

        if (rule is not null || text.Length != cell.Length)
        {
            cells.Repair(Field.Years, cell, Shown(years), rule ?? "year-quotes");
        }

        return years;
    }

    private static IReadOnlyList<int>? Years(string text, IReadOnlyList<int> flags, out string? rule)
    {
        rule = null;
        if (Listed().IsMatch(text))
        {
            return [.. Year().Matches(text).Select(static year => int.Parse(year.ValueSpan, CultureInfo.InvariantCulture)).Distinct()];
        }

        rule = "years-run-together";
        var digits = text.Replace(",", "", StringComparison.Ordinal);
        if (RunTogether(digits) is { } apart && flags.All(flag => apart.Contains(flag)))
        {
            return apart;
        }

        // Of a number too long to show only the beginning is left: the columns must be as many as its digits say, and begin as it does.
        return Scientific().Match(text) is { Success: true } number
            && int.TryParse(number.Groups["power"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var power) && power < 200
            && flags.Count * 4 == power + 1 && flags[0].ToString(CultureInfo.InvariantCulture) is var first && first.StartsWith(Beginning(number), StringComparison.Ordinal)
            ? flags
            : null;
    }

    private static string Beginning(Match number) => (number.Groups["first"].Value + number.Groups["rest"].Value) is var digits && digits.Length > 4 ? digits[..4] : digits;

    private static List<int>? RunTogether(string digits)
    {
        if (digits.Length is < 8 or > 120 || digits.Length % 4 != 0 || !digits.All(char.IsAsciiDigit))
        {
            return null;
        }

        var years = digits.Chunk(4).Select(static four => int.Parse(four, CultureInfo.InvariantCulture)).ToList();
        return years.Zip(years.Skip(1)).All(static pair => pair.First < pair.Second) && years.All(static year => year is >= 1990 and <= 2100) ? years : null;
    }

    private static string Shown(IEnumerable<int> years) => string.Join(", ", years.Select(static year => year.ToString(CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"^\d{4}(?:\.0)?(?:\s*[,;/ ]\s*\d{4})*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Listed();

    [GeneratedRegex(@"\d{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?<first>\d)(?:\.(?<rest>\d{1,20}))?[eE]\+?(?<power>\d{1,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex Scientific();
}
