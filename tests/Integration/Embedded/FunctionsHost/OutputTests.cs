using System.Net;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using ImpactTracker.Tests.Support;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;

namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

// Rules: isolated worker guide, "Multiple output bindings"; the worker's OutputBindingsMiddleware.
public sealed class OutputTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string First { get; } = AzuriteFixture.UniqueName("q");

    private string Second { get; } = AzuriteFixture.UniqueName("q");

    [Fact]
    public async Task A_marked_result_is_answered_and_marked_messages_are_in_their_queues_by_then()
    {
        await using var host = await TestHost.StartAsync(Plan(typeof(OutputSamples.Http)));

        var answer = await host.Http.PostAsync("api/accepts", null, Cancellation);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(["text <é>"], await BodiesAsync(First));
        Assert.Equal(["""{"Text":"first <é>","Number":1}""", """{"Text":"second","Number":2}"""], (await BodiesAsync(Second)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_sent_where_nothing_was_returned()
    {
        await using var host = await TestHost.StartAsync(Plan(typeof(OutputSamples.Http)));

        Assert.Equal(HttpStatusCode.NoContent, (await host.Http.PostAsync("api/sendsnothing", null, Cancellation)).StatusCode);
        Assert.False(await Queue(First).ExistsAsync(Cancellation));
    }

    [Fact]
    public async Task An_array_that_a_method_returns_is_a_message_each()
    {
        await using var host = await TestHost.StartAsync(Plan(typeof(OutputSamples.Relay)));
        await Queue(First).CreateIfNotExistsAsync(cancellationToken: Cancellation);
        await Queue(First).SendMessageAsync("m", Cancellation);
        await host.Log.WaitForAsync(static line => line.Text.StartsWith("Executed relay", StringComparison.Ordinal));

        Assert.Equal(["m1", "m2"], (await BodiesAsync(Second)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_middleware_that_replaces_the_answer_does_not_take_the_messages_back()
    {
        var plan = Plan(typeof(OutputSamples.Http)) with
        {
            Configure = static builder => builder.ConfigureFunctionsWebApplication().Use(static next => async context =>
            {
                await next(context);
                context.GetInvocationResult().Value = Microsoft.AspNetCore.Http.TypedResults.Ok();
            }),
        };
        await using var host = await TestHost.StartAsync(plan);

        Assert.Equal(HttpStatusCode.OK, (await host.Http.PostAsync("api/accepts", null, Cancellation)).StatusCode);
        Assert.Single(await BodiesAsync(First));
    }

    private TestHostPlan Plan(Type functions) => new()
    {
        Functions = [functions],
        Storage = azurite.ConnectionString,
        Settings = { ["Queue"] = First, ["Second"] = Second, ["Logging:LogLevel:ImpactTracker"] = "Debug" },
    };

    private QueueClient Queue(string name) => new(azurite.ConnectionString, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    private async Task<IEnumerable<string>> BodiesAsync(string name)
    {
        QueueMessage[] messages = await Queue(name).ReceiveMessagesAsync(32, cancellationToken: Cancellation);
        return messages.Select(static message => message.Body.ToString());
    }
}
