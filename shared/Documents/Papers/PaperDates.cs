using System.Globalization;

namespace ImpactTracker.Documents.Papers;

/// <summary>Dates as documents say them, in English on every machine.</summary>
internal static class PaperDates
{
    /// <summary>Such as "21 November 2026, 09:05 UTC".</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>What stands before the moment of a document's data: that of their latest change, not that of reading them.</summary>
    public const string Changed = "Data last changed on ";

    /// <summary>Below a title: whose the document is, and the moment of its data, each where it is known.</summary>
    public static string Byline(string author, DateTimeOffset? moment) =>
        string.Join(" · ", new[] { author, moment is { } known ? Changed + Moment(known) : "" }.Where(static part => part.Length > 0));

    /// <summary>As file properties hold it: W3CDTF, to the second.</summary>
    public static string Property(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
