using ImpactTracker.Distributions;
using ImpactTracker.Mail;

namespace ImpactTracker.Tests.Unit.Distributions;

public sealed class AttemptProofTests
{
    private const string Attempt = "0123456789abcdef";

    [Theory]
    [InlineData("processed", true)]
    [InlineData("dropped", true)]
    [InlineData("delivered", true)]
    public void An_event_of_an_unknown_attempt_proves_that_it_was_taken(string kind, bool proves) =>
        Assert.Equal(proves, Proves(new BatchRow { State = "Unknown", Attempt = Attempt }, kind));

    [Theory]
    [InlineData("processed", false)]
    [InlineData("dropped", false)]
    [InlineData("deferred", true)]
    [InlineData("delivered", true)]
    [InlineData("bounce", true)]
    public void Once_the_provider_is_asked_to_cancel_only_what_comes_after_sending_proves_it(string kind, bool proves)
    {
        Assert.Equal(proves, Proves(new BatchRow { State = "Unknown", Attempt = Attempt, CancelAskedAt = DateTimeOffset.UnixEpoch }, kind));
        Assert.Equal(proves, Proves(new BatchRow { State = "Ready", FormerAttempt = Attempt, FormerCancelled = true }, kind));
    }

    [Fact]
    public void A_former_attempt_that_a_person_declared_not_sent_is_proven_by_any_event_until_it_is_posted_again()
    {
        Assert.True(Proves(new BatchRow { State = "Ready", FormerAttempt = Attempt }, "processed"));
        Assert.False(Proves(new BatchRow { State = "Claimed", FormerAttempt = Attempt, Attempt = "another" }, "processed"));
        Assert.False(Proves(new BatchRow { State = "Ready" }, "processed"));
    }

    private static bool Proves(BatchRow batch, string kind) =>
        AttemptProof.In(batch, [new MailEvent("delivered", DateTimeOffset.UnixEpoch, "b", "d", "other", false, null), new MailEvent(kind, DateTimeOffset.UnixEpoch, "b", "d", Attempt, false, null)]) is not null;
}
