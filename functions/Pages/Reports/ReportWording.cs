using System.Globalization;
using ImpactTracker.Json;
using ImpactTracker.Reports;
using ImpactTracker.Reports.Sharing;
using ImpactTracker.Reports.Snapshots;
using ImpactTracker.Reports.Templates;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>What reports and their parts are called to people.</summary>
internal static class ReportWording
{
    /// <summary>So many awards are named before "and more".</summary>
    public const int MostNamed = 3;

    public static string State(ReportState state) => Word($"State{state}");

    /// <summary>The colour of a state.</summary>
    public static string Tag(ReportState state) => state switch
    {
        ReportState.Issued => "tag good",
        ReportState.Failed => "tag bad",
        ReportState.Ready => "tag",
        _ => "tag warn",
    };

    public static string Layout(string template) => ReportTemplates.TitleOf(template);

    /// <summary>What a layout is for, in a sentence.</summary>
    public static string LayoutSentence(string template) => Word($"Template{char.ToUpperInvariant(template[0])}{template[1..]}");

    public static string Format(string format) => Word($"Format{char.ToUpperInvariant(format[0])}{format[1..]}");

    public static string FormatHint(string format) => Word($"Format{char.ToUpperInvariant(format[0])}{format[1..]}Hint");

    public static string Every(string every) => Word($"Schedule{char.ToUpperInvariant(every[0])}{every[1..]}");

    /// <summary>Whom a report is about, by title.</summary>
    public static string Awards(ListOrAll awards, IReadOnlyDictionary<string, string> titles)
    {
        if (awards.IsAll)
        {
            return ReportWords.AllAwards;
        }

        var named = string.Join("; ", awards.Take(MostNamed).Select(id => titles.GetValueOrDefault(id, id)));
        return awards.Count <= MostNamed ? named : Say.With(ReportWords.AndMore, named, awards.Count - MostNamed);
    }

    public static string Period(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) => Say.With(ReportWords.PeriodFromTo, Say.Day(first), Say.Day(last)),
        ({ } first, null) => Say.With(ReportWords.PeriodFrom, Say.Day(first)),
        (null, { } last) => Say.With(ReportWords.PeriodTo, Say.Day(last)),
        _ => ReportWords.WholeTime,
    };

    /// <summary>The day of a moment, in UTC.</summary>
    public static string Day(DateTimeOffset moment) => Say.Day(DateOnly.FromDateTime(moment.UtcDateTime));

    /// <summary>Until when a link works: a midnight is the end of the day before.</summary>
    public static string Until(DateTimeOffset expires) => expires.UtcDateTime.TimeOfDay == TimeSpan.Zero ? Say.With(ReportWords.EndOf, Day(expires.AddTicks(-1))) : Say.Moment(expires);

    /// <summary>What became of the mail with a link to one recipient.</summary>
    public static string Mail(ShareDelivery mail) => string.Join(" · ", new[]
    {
        mail.Outcome is { Length: > 0 } outcome ? Word($"Outcome{char.ToUpperInvariant(outcome[0])}{outcome[1..]}") : Word($"Mail{mail.Mail}"),
        mail.Reason,
    }.OfType<string>());

    public static string Change(RecordChange change) => Word($"Change{change}");

    /// <summary>The colour of a change.</summary>
    public static string Tag(RecordChange change) => change switch
    {
        RecordChange.Added => "tag good",
        RecordChange.Withdrawn => "tag bad",
        _ => "tag warn",
    };

    public static string Kind(string kind) => Word($"Kind{char.ToUpperInvariant(kind[0])}{kind[1..]}");

    private static string Word(string name) => ReportWords.ResourceManager.GetString(name, CultureInfo.InvariantCulture) ?? name;
}
