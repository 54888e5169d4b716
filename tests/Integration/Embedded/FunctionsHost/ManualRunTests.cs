using System.Net;
using System.Text;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

// Rule: "Manually run a non HTTP-triggered function", the Functions host's admin endpoint.
public sealed class ManualRunTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TestHostPlan Plan(params Type[] functions) => new()
    {
        Functions = functions,
        Storage = azurite.ConnectionString,
        Settings = { ["Queue"] = AzuriteFixture.UniqueName("q"), ["Schedule"] = "0 0 0 1 1 *" },
    };

    [Fact]
    public async Task A_timer_runs_now_and_is_told_so()
    {
        await using var host = await TestHost.StartAsync(Plan(typeof(TimerSample)));

        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(host, "ticks", """{ "input": "" }""")).StatusCode);

        Assert.False((await host.Probe.NextAsync<TimerRun>()).IsPastDue);
    }

    [Fact]
    public async Task A_queue_function_runs_with_the_input_as_its_message()
    {
        await using var host = await TestHost.StartAsync(Plan(typeof(TextQueueSample)));

        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(host, "TEXTQUEUE", """{ "input": "by hand" }""")).StatusCode);

        Assert.Equal("by hand", await host.Probe.NextAsync<string>());
    }

    [Fact]
    public async Task A_second_manual_run_of_a_timer_waits_for_the_first()
    {
        await using var host = await TestHost.StartAsync(Plan(typeof(TimerSample)));
        var release = new TaskCompletionSource();
        host.Probe.OnRun = _ => release.Task;
        await PostAsync(host, "ticks", "");
        await host.Probe.NextAsync<TimerRun>();

        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(host, "ticks", "")).StatusCode);
        Assert.Equal(1, host.Probe.Count);

        release.SetResult();
        await host.Probe.NextAsync<TimerRun>();
        Assert.Equal(1, TimerSample.Most(host.Probe));
    }

    [Theory]
    [InlineData("nobody", "{}", HttpStatusCode.NotFound)]
    [InlineData("ticks", "not json", HttpStatusCode.BadRequest)]
    public async Task An_unknown_function_is_404_and_a_body_that_is_not_json_400(string function, string body, HttpStatusCode status)
    {
        await using var host = await TestHost.StartAsync(Plan(typeof(TimerSample)));

        Assert.Equal(status, (await PostAsync(host, function, body)).StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Origin", "https://elsewhere.example")]
    public async Task Whoever_is_not_a_program_of_this_machine_is_refused(string header, string value)
    {
        await using var host = await TestHost.StartAsync(Plan(typeof(TimerSample)));

        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(host, "ticks", "", (header, value))).StatusCode);
        Assert.Equal(0, host.Probe.Count);
    }

    private static async Task<HttpResponseMessage> PostAsync(TestHost host, string function, string body, (string Name, string Value)? header = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"admin/functions/{function}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (header is { } extra)
        {
            request.Headers.Add(extra.Name, extra.Value);
        }

        return await host.Http.SendAsync(request, Cancellation);
    }
}
