using ImpactTracker.Storage;

namespace ImpactTracker.Tests.Unit.Storage;

public sealed class LongTextTests
{
    // A column of Table Storage holds 64 KiB in UTF-16.
    private const int MostOfColumn = 32_768;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(31_999)]
    [InlineData(32_000)]
    [InlineData(32_001)]
    [InlineData(64_001)]
    [InlineData(100_000)]
    public void A_text_comes_back_changed_or_a_part_does_not_fit_into_a_column(int length)
    {
        // Two letters of a pair lie at every other place, so that cuts fall into some.
        var text = string.Concat(Enumerable.Repeat("x🎓", (length / 3) + 1))[..length];
        text = text.Length > 0 && char.IsHighSurrogate(text[^1]) ? text[..^1] + "." : text;

        var parts = LongText.Of(text);

        Assert.Equal(text, parts.ToString());
        Assert.All(Enumerable.Range(0, LongText.Parts), number =>
        {
            Assert.True((parts[number]?.Length ?? 0) <= MostOfColumn);
            Assert.False(parts[number] is { Length: > 0 } part && (char.IsHighSurrogate(part[^1]) || char.IsLowSurrogate(part[0])));
        });
    }

    [Fact]
    public void A_text_that_fits_is_split_or_none_becomes_empty()
    {
        Assert.Equal(new LongText("short", null, null, null), LongText.Of("short"));
        Assert.Null(LongText.Of(null).ToString());
    }
}
