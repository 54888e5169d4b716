using ImpactTracker.Functions.Pages;

namespace ImpactTracker.Tests.Unit.Pages;

public sealed class SayTests
{
    [Theory]
    [InlineData("0", "0 contacts are kept.")]
    [InlineData("1", "1 contact is kept.")]
    [InlineData("1,001", "1,001 contacts are kept.")]
    public void One_is_spoken_of_as_many_or_many_as_one(string number, string expected) => Assert.Equal(expected, Say.With("{0} [contact is|contacts are] kept.", number));

    [Fact]
    public void A_noun_follows_another_number_than_the_one_before_it_or_what_somebody_wrote_is_taken_for_our_words() =>
        Assert.Equal("On 1 list and in 2 deliveries of [a|b]: 1 of 1 done", Say.With("On {0} [list|lists] and in {1} [delivery|deliveries] of {2}: {0} of {3} done", 1, 2, "[a|b]", 1L));

    [Fact]
    public void A_noun_does_not_follow_a_number_that_stands_elsewhere() => Assert.Equal(("row read", "rows read"), (Say.Noun(1, "[row|rows] read"), Say.Noun(0, "[row|rows] read")));
}
