using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ImpactTracker.Activities;

namespace ImpactTracker.Functions.Pages;

/// <summary>How pages write numbers, days and names: in British English.</summary>
public static partial class Say
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A sentence of the words with its blanks filled. <c>{0} [member|members]</c> takes the first word where the number before it is one.</summary>
    public static string With(string sentence, params object?[] blanks) => string.Format(English, Numbers().Replace(sentence, words =>
        words.Groups[Blank().Matches(sentence[..words.Index]) is [.., var blank] && Convert.ToString(blanks[int.Parse(blank.Groups[1].Value, English)], English) == "1" ? 1 : 2].Value), blanks);

    /// <summary>What a number that stands elsewhere counts: the first of <c>[row|rows] read</c> for one.</summary>
    public static string Noun(long number, string words) => Numbers().Replace(words, number == 1 ? "$1" : "$2");

    /// <summary>A count with its noun: one, or the other.</summary>
    public static string Count(int number, string one, string many) => string.Format(English, number == 1 ? one : many, number.ToString("N0", English));

    /// <summary>12,345.</summary>
    public static string Number(long number) => number.ToString("N0", English);

    /// <summary>13 December 2018.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>13 December 2018, 09:30 UTC.</summary>
    public static string Moment(DateTimeOffset moment) => moment.ToUniversalTime().ToString("d MMMM yyyy, HH:mm 'UTC'", English);

    /// <summary>When an activity took place: its days, or its years where no day is known.</summary>
    public static string When(ActivityLine activity) =>
        activity.StartDate is not { } start ? string.Join(", ", activity.Years) : activity.EndDate is { } end && end != start ? $"{Day(start)} – {Day(end)}" : Day(start);

    /// <summary>2018-12-13, as fields and <c>time</c> elements want it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>2018-12-13T09:30:00Z.</summary>
    public static string Iso(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A number for a drawing.</summary>
    public static string Point(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>2.4 MB.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        < 1000 => string.Create(English, $"{bytes} bytes"),
        < 1_000_000 => string.Create(English, $"{bytes / 1000.0:0} KB"),
        _ => string.Create(English, $"{bytes / 1_000_000.0:0.0} MB"),
    };

    /// <summary>A field of a record as pages call it; one without a word of its own is made from its name: <c>mostSignificantOutcome</c> is "Most significant outcome".</summary>
    public static string FieldName(string field)
    {
        // Of a field within others it is the last name: plannedImpact.plannedActivities[0].target.
        var name = field.Split('.')[^1].Split('[')[0];
        return FieldWords.ResourceManager.GetString(name, CultureInfo.InvariantCulture) ?? FromName(name);
    }

    [GeneratedRegex(@"\[([^\[\]|]*)\|([^\[\]|]*)\]")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Blank();

    private static string FromName(string field)
    {
        var words = new StringBuilder(field.Length + 8);
        foreach (var c in field)
        {
            if (words.Length == 0)
            {
                words.Append(char.ToUpperInvariant(c));
            }
            else if (char.IsAsciiLetterUpper(c))
            {
                words.Append(' ').Append(char.ToLowerInvariant(c));
            }
            else
            {
                words.Append(c);
            }
        }

        return words.ToString();
    }
}
