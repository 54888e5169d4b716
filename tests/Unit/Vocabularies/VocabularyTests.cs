using ImpactTracker.Vocabularies;

namespace ImpactTracker.Tests.Unit.Vocabularies;

public class VocabularyTests
{
    public static TheoryData<string> Lists => [.. VocabularyFile.Names];

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_code_a_label_of_any_target_or_a_known_spelling_is_not_understood(string name)
    {
        var list = Vocabulary.Find(name)!;

        Assert.All(list.Terms, term => Assert.All(
            [term.Code, term.Label, .. Targets.All.Select(term.LabelFor), .. term.Also ?? []], text => Assert.Equal(term.Code, list.CodeOf(text))));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Case_blanks_or_a_full_stop_at_the_end_make_a_difference(string name)
    {
        var list = Vocabulary.Find(name)!;

        Assert.All(list.Terms, term => Assert.All(
            [term.Label.ToUpperInvariant(), $" \t{term.Label.Replace(" ", " \n ", StringComparison.Ordinal)} ", term.Label.TrimEnd('.'), term.Label + "."],
            text => Assert.Equal(term.Code, list.CodeOf(text))));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_spelling_stands_for_two_codes_or_a_code_is_not_one(string name)
    {
        var terms = Vocabulary.Find(name)!.Terms;
        var spellings = terms.SelectMany(static term => Spellings(term).Select(text => (text, term.Code))).GroupBy(static one => one.text);

        Assert.All(spellings, static same => Assert.Single(same.Select(static one => one.Code).Distinct()));
        Assert.All(terms, static term => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", term.Code));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("lecture")]
    [InlineData("talks")]
    public void Text_that_is_not_in_the_list_is_understood_as_something(string? text) => Assert.Null(Vocabulary.Form.CodeOf(text));

    [Theory]
    [InlineData("Improvements in survival, morbidity or quality of life", "well-being")]
    [InlineData("Changes in efficiency and effectiveness of health care delivery", "public-services")]
    [InlineData("Changed public attitudes on social issues", "attitudes")]
    public void A_heading_of_the_files_of_2018_is_not_understood(string label, string code) => Assert.Equal(code, Vocabulary.InfluenceImpactType.CodeOf(label));

    [Fact]
    public void Kinds_of_impact_have_the_same_label_in_2018_and_2022()
    {
        var list = Vocabulary.InfluenceImpactType;

        Assert.Equal(["well-being", "attitudes"], list.Terms.Where(static term => term.LabelFor("researchfish-2018") != term.LabelFor("researchfish-2022")).Select(static term => term.Code));
        Assert.Equal("Changed public attitudes on social issues", list.LabelOf("attitudes", "researchfish-2018"));
        Assert.Equal("Changed public attitudes", list.LabelOf("attitudes", "researchfish-2022"));
    }

    [Fact]
    public void A_legacy_value_is_offered_or_a_present_one_is_not() =>
        Assert.Equal("talk, workshop, working-group, press, online-channel, publication, broadcast, open-day", Vocabulary.Form.Offered);

    private static IEnumerable<string> Spellings(Term term) =>
        ((string[])[term.Code, term.Label, .. term.Labels?.Values ?? [], .. term.Also ?? []]).Select(static text => text.ToLowerInvariant().TrimEnd('.')).Distinct();
}
