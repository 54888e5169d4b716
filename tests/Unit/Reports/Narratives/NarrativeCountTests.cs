using ImpactTracker.Reports.Narratives;

namespace ImpactTracker.Tests.Unit.Reports.Narratives;

public class NarrativeCountTests
{
    [Theory]
    [InlineData("a\nb\nc\nd\ne\nf\ng", 7)]
    [InlineData("a  \n**b\nc**", 3)]
    [InlineData("1. a\n2. b\n3. c", 3)]
    [InlineData("1. a\n\nB is one too.\n\nSo is c.", 3)]
    [InlineData("> 1. a\n> 2. b\n> 3. c", 3)]
    [InlineData("> a\n> b", 2)]
    [InlineData("- Journals\n  1. a\n  2. b\n- c", 3)]
    [InlineData("1. a, which goes on\n   in another line", 1)]
    [InlineData("## References\n\n1. a\n2. b", 2)]
    [InlineData("| Reference | Year |\n| --- | --- |\n| a | 2018 |\n| b | 2019 |", 2)]
    [InlineData("    a\n    b", 2)]
    [InlineData("[a](https://example.org/a)\nhttps://example.org/b", 2)]
    [InlineData("\n\n---\n", 0)]
    [InlineData("", 0)]
    public void A_reference_is_not_counted_because_of_how_it_was_pasted(string markdown, int pieces) => Assert.Equal(pieces, NarrativeCount.Pieces(markdown));

    [Fact]
    public void Text_that_is_nested_without_end_breaks_the_count() => Assert.True(NarrativeCount.Pieces(string.Concat(Enumerable.Repeat("> ", 5_000)) + "a") >= 1);
}
