using ImpactTracker.Functions.Pages.History;

namespace ImpactTracker.Tests.Unit.Pages.History;

public class DifferenceTests
{
    [Theory]
    [InlineData("Forty officials heard it.", "Fifty officials heard it.", "-Forty +Fifty = officials heard it.")]
    [InlineData("", "New text", "+New text")]
    [InlineData("Old text", "", "-Old text")]
    [InlineData("the same", "the same", "=the same")]
    [InlineData("one\ntwo", "one\ntwo\nthree", "=one\ntwo\n+three")]
    [InlineData("a b c", "a c", "=a -b =c")]
    public void A_difference_marks_other_words_than_those_that_changed(string before, string after, string expected) =>
        Assert.Equal(Plain(expected), Plain(string.Concat(Difference.Of(before, after).Select(static piece => Sign(piece.Kind) + piece.Text))));

    [Theory]
    [InlineData("North LEP", "South LEP", "-NorthLEP\n+SouthLEP\n")]
    [InlineData("Places that make things|West LEP", "West LEP|East LEP", "-Placesthatmakethings\n=WestLEP\n+EastLEP\n")]
    [InlineData("", "One", "+One\n")]
    [InlineData("One", "", "-One\n")]
    public void Entries_of_a_list_are_taken_apart_into_words(string before, string after, string expected) =>
        Assert.Equal(expected, Plain(string.Concat(Difference.OfEntries(Entries(before), Entries(after)).Select(static piece => Sign(piece.Kind) + piece.Text))));

    [Fact]
    public void Either_text_cannot_be_read_from_its_difference()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var (before, after) = (Text(random), Text(random));
            var pieces = Difference.Of(before, after);

            Assert.Equal(Plain(before), Plain(string.Concat(pieces.Where(static piece => piece.Kind != PieceKind.Added).Select(static piece => piece.Text))));
            Assert.Equal(after, string.Concat(pieces.Where(static piece => piece.Kind != PieceKind.Taken).Select(static piece => piece.Text)));
        }
    }

    [Fact]
    public void Two_long_texts_are_compared_word_by_word_for_minutes()
    {
        var (before, after) = (string.Join(' ', Enumerable.Range(0, 5_000)), string.Join(' ', Enumerable.Range(1, 5_000)));

        Assert.Equal([(PieceKind.Taken, before), (PieceKind.Added, after)], Difference.Of(before, after));
    }

    private static string[] Entries(string text) => text.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static string Text(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(0, 12)).Select(_ => "abcd"[random.Next(4)]));

    private static string Plain(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static char Sign(PieceKind kind) => kind switch
    {
        PieceKind.Taken => '-',
        PieceKind.Added => '+',
        _ => '=',
    };
}
