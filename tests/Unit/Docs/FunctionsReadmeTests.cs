namespace ImpactTracker.Tests.Unit.Docs;

public class FunctionsReadmeTests
{
    private static readonly MarkdownFile Readme = new("functions/README.md");

    [Fact]
    public void A_function_is_missing_wrong_or_too_many_in_the_table_of_functions()
    {
        var told = MarkdownFile.Rows(Readme.Text).Select(static row => $"| {row[0]} | {row[1]} | {row[2]} |").Order(StringComparer.Ordinal);
        var declared = FunctionFact.All.Select(static fact => $"| {fact.Name} | {fact.Trigger} | {fact.Who} |").Order(StringComparer.Ordinal);

        Assert.Equal(string.Join('\n', declared), string.Join('\n', told));
    }

    [Fact]
    public void A_function_is_listed_without_a_word_on_what_it_does() =>
        Assert.All(MarkdownFile.Rows(Readme.Text), static row => Assert.InRange(row[3].Length, 20, 300));
}
