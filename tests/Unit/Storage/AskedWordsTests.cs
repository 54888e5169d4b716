using ImpactTracker.Storage;

namespace ImpactTracker.Tests.Unit.Storage;

public class AskedWordsTests
{
    [Theory]
    [InlineData("muller", "Dr Anna Müller")]
    [InlineData("MÜLLER anna", "Dr Anna Muller")]
    [InlineData("lukasz", "Łukasz Żak")]
    [InlineData("zak", "Łukasz Żak")]
    [InlineData("strasse", "Straße")]
    [InlineData("o'brien", "Siobhán O’Brien")]
    [InlineData("siobhan", "Siobh\u0061\u0301n")]
    [InlineData("søren", "SOREN")]
    [InlineData("ann", "Joanna")]
    public void A_name_is_not_found_because_of_case_accents_or_order(string asked, string text) => Assert.True(new AskedWords(asked).AllIn(text));

    [Fact]
    public void A_word_that_is_nowhere_is_taken_for_found() => Assert.False(new AskedWords("Anna Schmidt").AllIn("Anna", null, "Müller"));

    [Fact]
    public void Words_are_not_found_when_they_are_in_different_texts() => Assert.True(new AskedWords("redcar workshop").AllIn("A workshop", "Held in Redcar"));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Blanks_are_taken_for_words(string? text) => Assert.True(new AskedWords(text).None);
}
