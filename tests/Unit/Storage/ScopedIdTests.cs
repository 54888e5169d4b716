using ImpactTracker.Storage;

namespace ImpactTracker.Tests.Unit.Storage;

public sealed class ScopedIdTests
{
    private static readonly DateTimeOffset Moment = new(2018, 12, 13, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Ids_carry_the_scope_of_their_owner_and_turned_round_they_sort_by_time_whoever_owns_them()
    {
        string[] ids = [.. Enumerable.Range(0, 20).Select(static n => ScopedId.New($"award-{n}", Moment.AddMilliseconds(n)))];

        Assert.All(ids, static (id, n) => Assert.Equal(ScopedId.Scope($"award-{n}"), ScopedId.ScopeOf(id)));
        Assert.Equal(ids, ids.OrderBy(ScopedId.ByTime, StringComparer.Ordinal));
    }

    [Fact]
    public void A_derived_id_is_the_same_each_time_and_sorts_among_the_others()
    {
        var id = ScopedId.Derived("award-1", Moment, "distribution/1");

        Assert.Equal(id, ScopedId.Derived("award-1", Moment, "distribution/1"));
        Assert.NotEqual(id, ScopedId.Derived("award-1", Moment, "distribution/2"));
        Assert.True(string.CompareOrdinal(ScopedId.New("award-1", Moment.AddMilliseconds(-1)), id) < 0);
        Assert.True(string.CompareOrdinal(id, ScopedId.New("award-1", Moment.AddMilliseconds(1))) < 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("award-1")]
    [InlineData("0123456789abcdef-0123456789abcdef0123456789ABCDEF")]
    [InlineData("0123456789abcdef_0123456789abcdef0123456789abcdef")]
    public void A_text_that_is_no_such_id_has_no_scope(string text)
    {
        Assert.Null(ScopedId.ScopeOf(text));
        Assert.Throws<FormatException>(() => ScopedId.ByTime(text));
    }
}
