using ImpactTracker.FunctionsHost.Queues;

namespace ImpactTracker.Tests.Unit.Embedded.FunctionsHost;

// Rule: Azure Functions host, RandomizedExponentialBackoffStrategy and QueuesOptions.MaxPollingInterval.
public sealed class PollDelayTests
{
    [Fact]
    public void An_empty_queue_is_asked_less_and_less_often_up_to_the_limit_and_at_once_after_a_message()
    {
        var delay = new PollDelay(TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(2));

        for (var round = 0; round < 2; round++)
        {
            foreach (var milliseconds in (int[])[100, 200, 400, 800])
            {
                Assert.InRange(delay.Next().TotalMilliseconds, milliseconds * 0.8, milliseconds * 1.2);
            }

            delay.Next();
            for (var more = 0; more < 100; more++)
            {
                Assert.InRange(delay.Next().TotalSeconds, 1.9, 2);
            }

            delay.Reset();
        }
    }
}
