using ImpactTracker.Activities;
using ImpactTracker.Briefs;
using ImpactTracker.Distributions;

namespace ImpactTracker.Tests.Unit.Distributions;

public sealed class SettledActivityTests
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Somebody_to_whom_delivery_was_not_confirmed_is_reached()
    {
        var activity = Logged(To("one", "delivered"), To("two", "delivered"), To("three", null), To("four", "deferred"), To("five", "bounced"));

        Assert.Equal(2, activity.AudienceSize);
        Assert.Equal(["one", "two"], activity.Organisations!.Order(StringComparer.Ordinal));
        Assert.Contains("2 of 5 messages were delivered, reaching 2 organisations.", activity.ResultsAndImpact, StringComparison.Ordinal);
        Assert.Contains("Delivery of 2 is not confirmed.", activity.ResultsAndImpact, StringComparison.Ordinal);
        Assert.Contains("The audience size counts mailboxes that it was delivered to", activity.ResultsAndImpact, StringComparison.Ordinal);
    }

    [Fact]
    public void A_brief_of_which_no_delivery_was_told_has_an_audience()
    {
        var activity = Logged(To("one", null), To("two", null));

        Assert.Null(activity.AudienceSize);
        Assert.Empty(activity.Organisations!);
        Assert.Contains("0 of 2 messages were delivered", activity.ResultsAndImpact, StringComparison.Ordinal);
        Assert.DoesNotContain("audience size", activity.ResultsAndImpact, StringComparison.Ordinal);
    }

    private static Delivery To(string organisation, string? outcome) => new($"s-{organisation}", $"{organisation}@example.org", organisation, organisation, "accepted", outcome, Moment, null, false, false);

    private static ActivityDraft Logged(params Delivery[] deliveries)
    {
        var distribution = new Distribution { Id = "d", Brief = "b", Lists = ["leps"], State = DistributionState.Sending, SendAt = Moment, MaxLatenessMinutes = 120, CreatedAt = Moment, CreatedBy = "a" };
        var brief = new Brief { Id = "b", Awards = ["award"], Title = "Making things", Authors = [], Summary = "Short.", Version = 1, CreatedAt = Moment, CreatedBy = "a" };
        return SettledActivity.Draft(distribution, brief, [], new HashSet<string>(), deliveries, []);
    }
}
