using System.Globalization;
using System.Text.RegularExpressions;

namespace ImpactTracker.Functions.Pages;

/// <summary>What the rooms of shared/ say to programs too, as people read it: without names of fields, codes and addresses of the API. The API's own words stay.</summary>
public static partial class Plain
{
    private static readonly (Regex Said, Func<string> Instead)[] Sentences =
    [
        (At(@"is required: one of .+"), static () => PlainWords.ChooseOne),
        (At(@"must be accepted \(the provider .+"), static () => PlainWords.ChooseOne),
        (At(@"names 1 to \d+ formats"), static () => PlainWords.ChooseOne),
        (At(@"must be one of .+|'.*' is not in the list; use one of .+"), static () => PlainWords.NotOffered),
        (At(@"is required: the ids? of .+|must not be null"), static () => PlainWords.Required),
        (At(@"must not be before (?:startDate|validFrom|from) \((.+)\)"), static () => PlainWords.BeforeFirstDay),
        (At(@"may only be given with a startDate"), static () => PlainWords.NeedsFirstDay),
        (At(@"is required when there is no startDate, such as \[2019\]"), static () => PlainWords.NeedsYears),
        (At(@"(\d+|X) lies outside startDate and endDate"), static () => PlainWords.OutsideDates),
        (At(@"may only be given with partOfOfficialScheme true"), static () => PlainWords.NoScheme),
        (At(@"does not hold the audienceSize of (.+), which is in .+"), static () => PlainWords.OtherSize),
        (At(@"(must be a whole number of people .+), or null when nobody counted"), static () => PlainWords.NobodyCounted),
        (At(@"names a beneficiary that plannedImpact\.beneficiaries does not have"), static () => PlainWords.UnknownGroup),
        (At(@"the planned impact has (.+) characters as JSON, .+; at most (.+) are kept"), static () => PlainWords.PlanTooLong),
        (At(@"is the record's home and stays .+"), static () => PlainWords.FirstAward),
        (At(@"at least one of organisationTypes, regions and beneficiaries .+"), static () => PlainWords.NoRule),
        (At(@"is required: until when the link works, .+"), static () => PlainWords.NeedsEnd),
        (At(@"The .+ was withdrawn; restore it first with .+"), static () => PlainWords.Withdrawn),
        (At(@"The address is held by the stakeholder .+"), static () => PlainWords.AddressHeld),
        (At(@"is required: a file of the format .+ which award its records belong to; .+"), static () => PlainWords.FileWithoutAward),
        (At(@"there is no award '(.+)'; make it first with .+"), static () => PlainWords.NoSuchAward),
        (At(@"is not a continuation of this list; .+|is not one of this search; .+"), static () => PlainWords.NoSuchPage),
        (At(@"The register of organisations does not know “(.+)”, so coverage cannot count it: .+"), static () => PlainWords.UnknownOrganisation),
        (At(@"The form does not offer “(.+)” any more; choose one of .+"), static () => PlainWords.FormLegacy),
        (At(@"Choose the most significant outcome; .+"), static () => PlainWords.OutcomeMissing),
        (At(@"Choose the sectors that it concerned; .+"), static () => PlainWords.AreasMissing),
        (At(@"Choose the kinds of impact; .+"), static () => PlainWords.ImpactTypesMissing),
        (At(@"“(.+)” is not written: put it at /api/.+"), static () => PlainWords.NarrativeMissing),
        (At(@"(Nothing is recorded: log what was done, or confirm the nil return with its reason) at /api/.+"), static () => PlainWords.NilUnconfirmed),
    ];

    /// <summary>The same sentence, or end of one, for people.</summary>
    public static string Of(string message)
    {
        foreach (var (said, instead) in Sentences)
        {
            if (said.Match(message) is { Success: true } match)
            {
                return Say.With(instead(), [.. match.Groups.Values.Skip(1).Select(static group => Blank(group.Value))]);
            }
        }

        return Days().Replace(FieldNames().Replace(message, static name => $"“{Say.FieldName(name.Value)}”"), static day => Blank(day.Value));
    }

    private static Regex At(string sentence) => new($"^(?:{sentence})$", RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1));

    private static string Blank(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Say.Day(day) : text;

    // Where a day is asked for, the example stays as it can be typed.
    [GeneratedRegex(@"(?<!such as |[\w/-])\d{4}-\d{2}-\d{2}(?![\w/-])")]
    private static partial Regex Days();

    [GeneratedRegex(@"(?<![\w/'“@.-])[a-z]{2,}(?:[A-Z][a-z]+)+(?![\w/@])")]
    private static partial Regex FieldNames();
}
