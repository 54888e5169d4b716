using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Tests.Unit.Embedded.FunctionsHost;

// Rules: the attributes' sources in Microsoft.Azure.Functions.Worker.Extensions.*.
public sealed class AttributeTests
{
    [Fact]
    public void An_http_trigger_asks_for_a_key_only_where_it_says_nothing_at_all()
    {
        Assert.Equal(AuthorizationLevel.Function, new HttpTriggerAttribute().AuthLevel);
        Assert.Equal(AuthorizationLevel.Anonymous, new HttpTriggerAttribute("get").AuthLevel);
        Assert.Equal(["get", "post"], new HttpTriggerAttribute(AuthorizationLevel.Admin, "get", "post").Methods!);
        Assert.Null(new HttpTriggerAttribute(AuthorizationLevel.Admin).Methods);
    }

    [Fact]
    public void A_timer_is_monitored_and_does_not_run_at_start_unless_it_says_so()
    {
        var timer = new TimerTriggerAttribute("0 0 0 * * *");

        Assert.True(timer.UseMonitor);
        Assert.False(timer.RunOnStartup);
    }

    [Fact]
    public void A_context_that_the_host_did_not_make_has_no_invocation_result()
        => Assert.Throws<InvalidOperationException>(() => new Moq.Mock<FunctionContext>().Object.GetInvocationResult());

    [Fact]
    public void A_parameter_knows_whether_it_may_be_null()
    {
        Assert.True(new FunctionParameter("p", typeof(string)).IsReferenceOrNullableType);
        Assert.True(new FunctionParameter("p", typeof(int?)).IsReferenceOrNullableType);
        Assert.False(new FunctionParameter("p", typeof(int), hasDefaultValue: true, 5).IsReferenceOrNullableType);
    }
}
