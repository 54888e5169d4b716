using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

// Rules: Azure Functions host (Microsoft.Azure.WebJobs.Extensions.Storage.Queues), QueueListener, QueueProcessor, QueuesOptions.
public sealed class QueueTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Name { get; } = AzuriteFixture.UniqueName("q");

    [Fact]
    public async Task A_missing_queue_is_made_and_its_messages_are_handled_and_deleted()
    {
        await using var host = await TestHost.StartAsync(Plan(typeof(TextQueueSample)));
        await SendAsync("one");

        Assert.Equal("one", await host.Probe.NextAsync<string>());
        await host.StopAsync();
        Assert.Equal(0, await CountAsync(Queue()));
        Assert.DoesNotContain(host.Log.Lines, static line => line.Text.Contains("TextQueue", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(typeof(QueueSamples.Bytes), "é", "é")]
    [InlineData(typeof(QueueSamples.Data), "é", "é")]
    [InlineData(typeof(QueueSamples.Whole), "é", "é 1")]
    public async Task A_message_is_bound_to_the_type_of_the_parameter(Type function, string body, string told)
    {
        await using var host = await TestHost.StartAsync(Plan(function));
        await SendAsync(body);

        Assert.Equal(told, await host.Probe.NextAsync<string>());
    }

    [Theory]
    [InlineData("""{ "Id": "a", "Count": 2, "When": "2024-05-06T07:08:09Z" }""")]
    [InlineData("""{ "id": "a", "COUNT": 2, "when": "2024-05-06T07:08:09+00:00" }""")]
    public async Task A_typed_message_is_read_whatever_the_case_of_its_names(string body)
    {
        await using var host = await TestHost.StartAsync(Plan(typeof(QueueSamples.Typed)));
        await SendAsync(body);

        Assert.Equal(new QueueSamples.Order("a", 2, new(2024, 5, 6, 7, 8, 9, TimeSpan.Zero)), await host.Probe.NextAsync<QueueSamples.Order>());
    }

    [Fact]
    public async Task A_function_learns_what_the_queue_knows_of_its_message()
    {
        await using var host = await TestHost.StartAsync(Plan(typeof(QueueSamples.Described)));
        var sent = await SendAsync("known");

        var (count, data, http) = await host.Probe.NextAsync<(int, IReadOnlyDictionary<string, object?>, object?)>();

        Assert.Equal(1, count);
        Assert.Null(http);
        Assert.Equal(sent.MessageId, data["Id"]);
        Assert.Equal("1", data["DequeueCount"]);
        Assert.All((string[])["PopReceipt", "InsertionTime", "ExpirationTime", "NextVisibleTime"], name => Assert.NotEmpty((string)data[name]!));
    }

    [Fact]
    public async Task A_message_that_fails_is_seen_again_at_once_until_it_becomes_poison_after_five_tries()
    {
        await using var host = await TestHost.StartAsync(Plan(typeof(TextQueueSample)));
        host.Probe.OnRun = static _ => throw new InvalidTimeZoneException();
        await SendAsync("a secret");

        await host.Log.WaitForAsync(line => line.Text.EndsWith($"was moved to '{Name}-poison'", StringComparison.Ordinal));

        Assert.Equal(5, host.Probe.Count);
        Assert.Equal(0, await CountAsync(Queue()));
        Assert.Equal("a secret", (await Queue("-poison").PeekMessageAsync(Cancellation)).Value.Body.ToString());
        Assert.Equal(5, host.Log.Lines.Count(static line => line.Exception is InvalidTimeZoneException && line.Level == Microsoft.Extensions.Logging.LogLevel.Error));
        Assert.DoesNotContain(host.Log.Lines, static line => line.Text.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_that_works_after_failing_is_deleted_and_not_poison()
    {
        await using var host = await TestHost.StartAsync(Plan(typeof(TextQueueSample)));
        var tries = 0;
        host.Probe.OnRun = _ => ++tries < 3 ? throw new InvalidTimeZoneException() : Task.CompletedTask;
        await SendAsync("at last");
        for (var at = 0; at < 3; at++)
        {
            await host.Probe.NextAsync<string>();
        }

        await host.StopAsync();

        Assert.Equal(0, await CountAsync(Queue()));
        Assert.False(await Queue("-poison").ExistsAsync(Cancellation));
    }

    [Fact]
    public async Task Host_json_sets_the_number_of_tries_and_how_long_a_failed_message_stays_hidden()
    {
        var plan = Plan(typeof(TextQueueSample)) with { HostJson = """{ "extensions": { "queues": { "maxDequeueCount": 2, "visibilityTimeout": "01:00:00" } } }""" };
        await using var host = await TestHost.StartAsync(plan);
        host.Probe.OnRun = static _ => throw new InvalidTimeZoneException();
        await SendAsync("later");
        await host.Probe.NextAsync<string>();
        await host.StopAsync();

        Assert.Equal(1, await CountAsync(Queue()));
        Assert.Null((await Queue().PeekMessageAsync(Cancellation)).Value);
    }

    [Fact]
    public async Task A_message_taken_too_often_becomes_poison_without_being_handled()
    {
        await SendAsync("worn out");
        for (var taken = 0; taken < 5; taken++)
        {
            QueueMessage message = await Queue().ReceiveMessageAsync(cancellationToken: Cancellation);
            await Queue().UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.Zero, cancellationToken: Cancellation);
        }

        await using var host = await TestHost.StartAsync(Plan(typeof(TextQueueSample)));
        await host.Log.WaitForAsync(line => line.Text.EndsWith($"was moved to '{Name}-poison'", StringComparison.Ordinal));

        Assert.Equal(0, host.Probe.Count);
        Assert.Equal("worn out", (await Queue("-poison").PeekMessageAsync(Cancellation)).Value.Body.ToString());
    }

    [Fact]
    public async Task A_body_that_cannot_be_bound_counts_as_a_failure()
    {
        await using var host = await TestHost.StartAsync(Plan(typeof(QueueSamples.Typed)));
        await SendAsync("not json");

        var line = await host.Log.WaitForAsync(line => line.Text.Contains("taken 5 times", StringComparison.Ordinal));

        Assert.Equal(0, host.Probe.Count);
        Assert.Equal(Microsoft.Extensions.Logging.LogLevel.Warning, line.Level);
    }

    [Fact]
    public async Task A_body_that_is_not_base64_becomes_poison_at_once_as_it_stands()
    {
        await using var host = await TestHost.StartAsync(Plan(typeof(TextQueueSample)));
        await Queue().CreateIfNotExistsAsync(cancellationToken: Cancellation);
        await Queue(encoding: QueueMessageEncoding.None).SendMessageAsync("*plain*", Cancellation);

        await host.Log.WaitForAsync(line => line.Text.Contains("taken 1 times", StringComparison.Ordinal));

        Assert.Equal(0, host.Probe.Count);
        Assert.Equal("*plain*", (await Queue("-poison", QueueMessageEncoding.None).PeekMessageAsync(Cancellation)).Value.MessageText);
    }

    [Fact]
    public async Task Host_json_may_say_that_bodies_are_plain()
    {
        var plan = Plan(typeof(TextQueueSample)) with { HostJson = """{ "extensions": { "queues": { "messageEncoding": "none" } } }""" };
        await using var host = await TestHost.StartAsync(plan);
        await Queue().CreateIfNotExistsAsync(cancellationToken: Cancellation);
        await Queue(encoding: QueueMessageEncoding.None).SendMessageAsync("plain", Cancellation);

        Assert.Equal("plain", await host.Probe.NextAsync<string>());
    }

    [Fact]
    public async Task Batches_overlap_until_as_many_run_as_a_batch_and_the_threshold_allow()
    {
        var plan = Plan(typeof(TextQueueSample)) with { HostJson = """{ "extensions": { "queues": { "batchSize": 2, "newBatchThreshold": 1, "maxPollingInterval": "00:00:00.050" } } }""" };
        await using var host = await TestHost.StartAsync(plan);
        var turns = new SemaphoreSlim(0);
        host.Probe.OnRun = turns.WaitAsync;
        for (var message = 0; message < 6; message++)
        {
            await SendAsync($"{message}");
        }

        // Batches may come smaller while the messages arrive, but three is as many as ever run at once: 1 left, 2 more taken.
        await host.Probe.NextAsync<string>();
        await host.Probe.NextAsync<string>();
        turns.Release();
        await host.Probe.NextAsync<string>();
        Assert.InRange(host.Probe.Count, 3, 4);
        turns.Release(6);
        for (var rest = 3; rest < 6; rest++)
        {
            await host.Probe.NextAsync<string>();
        }
    }

    [Fact]
    public async Task A_message_stays_hidden_as_long_as_it_is_handled_and_is_deleted_by_its_latest_receipt()
    {
        var clock = new FakeClock(DateTimeOffset.UtcNow);
        var visibility = TimeSpan.FromMinutes(10);
        var plan = Plan(typeof(TextQueueSample));
        plan = plan with { Timing = plan.Timing with { Clock = clock, MessageVisibility = visibility } };
        await using var host = await TestHost.StartAsync(plan);
        var release = new TaskCompletionSource();
        host.Probe.OnRun = _ => release.Task;
        await SendAsync("long");
        await host.Probe.NextAsync<string>();
        await clock.SomebodyWaitsAsync(visibility / 2);

        clock.Advance(visibility / 2);
        // The next wait begins when storage has hidden the message anew: the old receipt is void by now.
        await clock.SomebodyWaitsAsync(visibility / 2);
        release.SetResult();
        await host.StopAsync();

        Assert.Equal(0, await CountAsync(Queue()));
        Assert.DoesNotContain(host.Log.Lines, static line => line.Level >= Microsoft.Extensions.Logging.LogLevel.Warning);
    }

    [Fact]
    public async Task A_queue_of_another_connection_is_read_from_there()
    {
        var plan = Plan(typeof(QueueSamples.Elsewhere)) with { Storage = null };
        plan.Settings["Other"] = azurite.ConnectionString;
        await using var host = await TestHost.StartAsync(plan);
        await SendAsync("from there");

        Assert.Equal("from there", await host.Probe.NextAsync<string>());
    }

    [Fact]
    public async Task Stopping_waits_for_the_message_being_handled_and_takes_no_more()
    {
        var plan = Plan(typeof(TextQueueSample)) with { HostJson = """{ "extensions": { "queues": { "batchSize": 1, "newBatchThreshold": 0 } } }""" };
        var host = await TestHost.StartAsync(plan);
        var release = new TaskCompletionSource();
        var told = new TaskCompletionSource();
        host.Probe.OnRun = async cancellation =>
        {
            await using var registration = cancellation.Register(() => told.TrySetResult());
            await release.Task;
        };
        await SendAsync("running");
        await host.Probe.NextAsync<string>();
        await SendAsync("waiting");

        var stopped = host.StopAsync();
        await told.Task.WaitAsync(TestHost.Patience, Cancellation);
        Assert.False(stopped.IsCompleted);
        release.SetResult();
        await stopped.WaitAsync(TestHost.Patience, Cancellation);

        Assert.Equal(1, host.Probe.Count);
        Assert.Equal("waiting", (await Queue().PeekMessageAsync(Cancellation)).Value.Body.ToString());
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_message_whose_handler_stops_with_the_host_is_given_back_and_is_not_poison()
    {
        var plan = Plan(typeof(TextQueueSample)) with { HostJson = """{ "extensions": { "queues": { "maxDequeueCount": 1, "visibilityTimeout": "01:00:00" } } }""" };
        var host = await TestHost.StartAsync(plan);
        host.Probe.OnRun = static cancellation => Task.Delay(Timeout.Infinite, cancellation);
        await SendAsync("unfinished");
        await host.Probe.NextAsync<string>();

        await host.DisposeAsync();

        Assert.Equal("unfinished", (await Queue().PeekMessageAsync(Cancellation)).Value.Body.ToString());
    }

    [Fact]
    public async Task A_queue_that_is_deleted_under_the_host_is_made_again()
    {
        await using var host = await TestHost.StartAsync(Plan(typeof(TextQueueSample)));
        await SendAsync("before");
        await host.Probe.NextAsync<string>();
        await Queue().DeleteAsync(Cancellation);
        await host.Log.WaitForAsync(line => line.Text.StartsWith($"Queue '{Name}' cannot be read", StringComparison.Ordinal));

        await SendAsync("after");

        Assert.Equal("after", await host.Probe.NextAsync<string>());
    }

    private static async Task<int> CountAsync(QueueClient queue) => (await queue.GetPropertiesAsync(Cancellation)).Value.ApproximateMessagesCount;

    private TestHostPlan Plan(Type function) => new() { Functions = [function], Storage = azurite.ConnectionString, Settings = { ["Queue"] = Name } };

    private QueueClient Queue(string suffix = "", QueueMessageEncoding encoding = QueueMessageEncoding.Base64)
        => new(azurite.ConnectionString, Name + suffix, new QueueClientOptions { MessageEncoding = encoding });

    private async Task<SendReceipt> SendAsync(string body)
    {
        await Queue().CreateIfNotExistsAsync(cancellationToken: Cancellation);
        return await Queue().SendMessageAsync(body, Cancellation);
    }
}
