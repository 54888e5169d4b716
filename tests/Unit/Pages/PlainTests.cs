using System.Text.RegularExpressions;
using ImpactTracker.Functions.Pages;
using ImpactTracker.Tests.Unit.Architecture;

namespace ImpactTracker.Tests.Unit.Pages;

/// <summary>What people read on pages does not speak of fields, codes and addresses of the API.</summary>
public sealed partial class PlainTests
{
    public static TheoryData<string> Messages => [.. Product.Sources("shared").SelectMany(static source => Said().Matches(source.Text)).Select(static match => Filled(match.Groups[1].Value)).Distinct()];

    [Theory]
    [InlineData("is required: one of talk, workshop", "is required: choose one")]
    [InlineData("must not be before startDate (2018-12-13)", "must not be before the first day, 13 December 2018")]
    [InlineData("names a beneficiary that plannedImpact.beneficiaries does not have", "names a group that the plan does not have")]
    [InlineData("“Summaries” was due by 2019-12-31: 1 of 3 are logged.", "“Summaries” was due by 31 December 2019: 1 of 3 are logged.")]
    [InlineData("must be a day such as 2018-12-13 or 13/12/2018", "must be a day such as 2018-12-13 or 13/12/2018")]
    [InlineData("is less than audienceSize", "is less than “People reached”")]
    [InlineData("has 501 characters; at most 500 are kept", "has 501 characters; at most 500 are kept")]
    [InlineData("there is no list 'northWest'", "there is no list 'northWest'")]
    public void A_page_says_it_as_the_API_does(string message, string plain) => Assert.Equal(plain, Plain.Of(message));

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_sentence_that_reaches_pages_speaks_of_fields_and_addresses_of_the_API(string message) =>
        Assert.DoesNotMatch(@"(?<!['“])\b[a-z]+[A-Z][a-z]+\b|/api/|\?[a-z]+=|\b(?:PUT|POST|GET|DELETE) |\bnull\b|[Cc]ontinuation", Plain.Of(message));

    // As people would see it: something in each blank.
    private static string Filled(string literal) => Blanks().Replace(Dates().Replace(literal, "2018-12-13"), "X");

    [GeneratedRegex("""(?:WithMessage\((?:static \w+ => )?|Errors\.Add\([^"]*(?:"[\w.]*", )?|FieldErrors\.Of\("[\w.]*", |Conflict\(|, (?=\$?"[A-Z“]))\$?"((?:[^"\\]|\\.){8,})"(?=[),])""")]
    private static partial Regex Said();

    [GeneratedRegex(@"\{[^{}]*:yyyy-MM-dd\}")]
    private static partial Regex Dates();

    [GeneratedRegex(@"\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}")]
    private static partial Regex Blanks();
}
