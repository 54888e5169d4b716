using ImpactTracker.Distributions;

namespace ImpactTracker.Tests.Unit.Distributions;

public sealed class DistributionViewTests
{
    [Theory]
    [InlineData(DistributionState.Scheduled, true, true, false, true)]
    [InlineData(DistributionState.Freezing, true, true, false, true)]
    [InlineData(DistributionState.Sending, true, true, false, true)]
    [InlineData(DistributionState.Paused, true, false, true, true)]
    [InlineData(DistributionState.Settled, false, false, false, false)]
    [InlineData(DistributionState.Cancelled, false, false, false, false)]
    [InlineData(DistributionState.Missed, false, false, false, false)]
    public void A_button_is_offered_in_a_state_that_refuses_it(DistributionState state, bool moves, bool pause, bool resume, bool cancel)
    {
        var view = View(state, new Balance(0, 0, 0, 0, 0, 0, 0, 0, 0));

        Assert.Equal((moves, pause, resume, cancel), (view.IsMoving, view.MayPause, view.MayResume, view.MayCancel));
    }

    [Theory]
    [InlineData(DistributionState.Settled, 2, 0, 0, true)]
    [InlineData(DistributionState.Settled, 0, 0, 0, false)]
    [InlineData(DistributionState.Settled, 0, 3, 0, true)]
    [InlineData(DistributionState.Cancelled, 2, 0, 1, false)]
    [InlineData(DistributionState.Sending, 2, 0, 0, false)]
    public void Sending_again_is_offered_while_nobody_can_be_sent_it_again(DistributionState state, int rejected, int bounced, int unknown, bool offered)
    {
        var accepted = 10 - rejected - unknown;
        var view = View(state, new Balance(10, 0, 0, 10, 0, accepted, rejected, unknown, 0), bounced);

        Assert.Equal((offered, rejected + bounced), (view.MayResend, view.NotReached));
        Assert.False((view with { Distribution = view.Distribution with { ResentAs = "another" } }).MayResend);
    }

    private static DistributionView View(DistributionState state, Balance balance, int bounced = 0) => new(
        new Distribution
        {
            Id = "d",
            Brief = "b",
            Lists = ["leps"],
            State = state,
            SendAt = DateTimeOffset.UnixEpoch,
            MaxLatenessMinutes = 120,
            CreatedAt = DateTimeOffset.UnixEpoch,
            CreatedBy = "jo",
            Audience = balance.Audience == 0 ? null : new FrozenAudience(balance.Audience, balance.Excluded, balance.Suppressed, balance.Frozen),
        },
        balance, new OutcomeCounts(0, bounced, 0, 0, 0, 0));
}
