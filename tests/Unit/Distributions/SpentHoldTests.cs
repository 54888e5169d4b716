using ImpactTracker.Distributions;

namespace ImpactTracker.Tests.Unit.Distributions;

public sealed class SpentHoldTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_written_is_read_again_and_none_is_no_text()
    {
        SpentHold[] two = [new("aa", Now), new("bb", Now.AddMinutes(25))];

        Assert.Equal(two, SpentHold.Read(SpentHold.Write(two)));
        Assert.Null(SpentHold.Write([]));
        Assert.Empty(SpentHold.Read(null));
    }

    [Fact]
    public void An_id_that_the_provider_does_not_take_back_holds_up_a_distribution_for_an_hour_and_no_longer()
    {
        var text = SpentHold.Write([new("aa", Now)]);

        Assert.True(SpentHold.AnyToGiveBack(text, Now.AddMinutes(59)));
        Assert.False(SpentHold.AnyToGiveBack(text, Now.AddHours(1)));
        Assert.False(SpentHold.AnyToGiveBack(null, Now));
    }
}
