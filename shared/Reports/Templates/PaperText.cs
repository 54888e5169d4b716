using System.Globalization;

namespace ImpactTracker.Reports.Templates;

/// <summary>Dates, numbers and periods as English documents write them.</summary>
internal static class PaperText
{
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset moment) => Day(DateOnly.FromDateTime(moment.UtcDateTime));

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"1 activity", "1,200 activities".</summary>
    public static string Count(long number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    /// <summary>"from 1 January 2018 to 31 December 2019"; empty for no period.</summary>
    public static string Period(DateOnly? from, DateOnly? to) =>
        string.Join(' ', new[] { from is null ? null : $"from {Day(from.Value)}", to is null ? null : $"to {Day(to.Value)}" }.Where(static part => part is not null));

    public static string Years(IEnumerable<int> years) => string.Join(", ", years.Select(static year => year.ToString(CultureInfo.InvariantCulture)));
}
