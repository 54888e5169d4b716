using System.Globalization;
using ImpactTracker.Imports;

namespace ImpactTracker.Activities;

/// <summary>What a calendar file (iCalendar, RFC 5545) tells of an event, for logging it without typing. Of several events the first is taken.</summary>
/// <param name="Title">SUMMARY, or null.</param>
/// <param name="Start">The day of DTSTART as the calendar writes it; a moment in UTC counts for its day in UTC.</param>
/// <param name="End">The last day, null for an event of one day.</param>
/// <param name="Url">URL, when it is a web address.</param>
/// <param name="Description">DESCRIPTION with the LOCATION before it, or null.</param>
public sealed record CalendarEntry(string? Title, DateOnly? Start, DateOnly? End, string? Url, string? Description)
{
    private const int MostCharacters = 200_000;

    /// <summary>Reads the first event; null when the text holds none.</summary>
    public static CalendarEntry? Read(TextReader text)
    {
        List<ContentLine>? found = null;
        var inner = 0;
        foreach (var line in ContentLine.Unfold(text, MostCharacters).Select(ContentLine.Read).OfType<ContentLine>())
        {
            switch (line.Name)
            {
                case "BEGIN" when found is null:
                    found = Names(line, "VEVENT") ? [] : null;
                    break;
                case "BEGIN":
                    inner++; // An alarm has a DESCRIPTION of its own.
                    break;
                case "END" when inner > 0:
                    inner--;
                    break;
                case "END" when found is not null && Names(line, "VEVENT"):
                    return Of(found);
                default:
                    if (inner == 0)
                    {
                        found?.Add(line);
                    }

                    break;
            }
        }

        return null;
    }

    private static CalendarEntry Of(List<ContentLine> lines)
    {
        string? Text(string name) => lines.Find(line => line.Name == name)?.Text.Trim() is { Length: > 0 } text ? text : null;
        var start = Day(Text("DTSTART"));
        var end = Day(Text("DTEND"));
        // The end of an event of whole days is the day after it (RFC 5545, 3.6.1).
        if (end is not null && lines.Find(static line => line.Name == "DTEND")!.Text.Trim().Length == 8)
        {
            end = end.Value.AddDays(-1);
        }

        var url = Text("URL");
        var (location, description) = (Text("LOCATION"), Text("DESCRIPTION"));
        return new CalendarEntry(
            Text("SUMMARY")?.ReplaceLineEndings(" "),
            start,
            end > start ? end : null,
            Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? url : null,
            location is null ? description : description is null ? location : $"{location}\n\n{description}");
    }

    private static bool Names(ContentLine line, string component) => line.Raw.Trim().Equals(component, StringComparison.OrdinalIgnoreCase);

    private static DateOnly? Day(string? text) =>
        text is { Length: >= 8 } && DateOnly.TryParseExact(text[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
