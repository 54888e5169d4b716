using System.Globalization;
using ImpactTracker.Activities;

namespace ImpactTracker.Tests.Unit.Activities;

// The format is that of RFC 5545; the numbers in the names are its sections.
public sealed class CalendarEntryTests
{
    [Fact]
    public void A_folded_line_or_an_escape_is_read_as_it_stands() =>
        Assert.Equal("Seminar, hall A; with tea", Read("SUMMARY:Semi\r\n nar\\, hall A\\; w\r\n\tith tea", "DTSTART:20181213T100000Z")!.Title);

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20190304", "DTEND;VALUE=DATE:20190306", "2019-03-04", "2019-03-05")]
    [InlineData("DTSTART;VALUE=DATE:20190304", "DTEND;VALUE=DATE:20190305", "2019-03-04", null)]
    [InlineData("DTSTART;TZID=Europe/London:20190304T140000", "DTEND;TZID=Europe/London:20190304T160000", "2019-03-04", null)]
    [InlineData("DTSTART:20190304T090000Z", "DTEND:20190305T170000Z", "2019-03-04", "2019-03-05")]
    [InlineData("DTSTART:20190304T090000Z", "DURATION:PT1H", "2019-03-04", null)]
    [InlineData("DTSTART:soon", "DTEND:later", null, null)]
    public void An_event_gets_a_day_too_many_or_too_few(string start, string end, string? first, string? last)
    {
        var entry = Read("SUMMARY:x", start, end)!;

        Assert.Equal((first, last), (Iso(entry.Start), Iso(entry.End)));
    }

    [Fact]
    public void What_an_alarm_says_is_taken_for_the_event()
    {
        var entry = Read("BEGIN:VALARM", "SUMMARY:Wake up", "DESCRIPTION:Reminder", "END:VALARM", "SUMMARY:Briefing", "LOCATION:Whitehall", "DESCRIPTION:With slides");

        Assert.Equal(("Briefing", "Whitehall\n\nWith slides"), (entry!.Title, entry.Description));
    }

    [Theory]
    [InlineData("https://example.org/day", "https://example.org/day")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("message:abc", null)]
    public void A_link_that_is_no_web_address_is_taken(string url, string? taken) => Assert.Equal(taken, Read("SUMMARY:x", $"URL:{url}")!.Url);

    [Theory]
    [InlineData("")]
    [InlineData("BEGIN:VCARD\r\nFN:Jo\r\nEND:VCARD")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nSUMMARY:x\r\nEND:VTODO\r\nEND:VCALENDAR")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:cut off")]
    public void Something_that_holds_no_event_is_taken_for_one(string text)
    {
        using var reader = new StringReader(text);

        Assert.Null(CalendarEntry.Read(reader));
    }

    private static string? Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static CalendarEntry? Read(params string[] lines)
    {
        using var reader = new StringReader($"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n{string.Join("\r\n", lines)}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        return CalendarEntry.Read(reader);
    }
}
