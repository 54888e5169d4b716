using System.Collections;
using System.Collections.Concurrent;
using ImpactTracker.FunctionsHost.Invocation;
using ImpactTracker.FunctionsHost.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace ImpactTracker.FunctionsHost.Outputs;

/// <summary>Sends what functions return to the queues that their attributes name.</summary>
internal sealed class QueueOutput(StorageConnections connections, IConfiguration settings, HostJson hostJson, MessageSerializer serializer)
{
    private readonly ConcurrentDictionary<(string? Connection, string Queue), Lazy<Task>> created = new();

    /// <summary>Sends the invocation's outputs. A function without any, and one that returned nothing, costs nothing.</summary>
    public Task SendAsync(FunctionInvocation invocation)
        => invocation.Output is null || invocation.Function.Outputs.Queues.Count == 0 ? Task.CompletedTask : SendAllAsync(invocation, invocation.Output);

    private async Task SendAllAsync(FunctionInvocation invocation, object returned)
    {
        foreach (var (property, attribute) in invocation.Function.Outputs.Queues)
        {
            var value = property is null ? returned : property.GetValue(returned);
            if (value is null or IResult)
            {
                continue;
            }

            var queue = SettingText.Resolve(attribute.QueueName, settings, invocation.Function.Name);
            foreach (var body in Bodies(value))
            {
                await SendAsync(attribute.Connection, queue, body);
            }
        }
    }

    private async Task SendAsync(string? connection, string queue, BinaryData body)
    {
        var client = connections.Queue(connection, queue);
        var text = hostJson.Queues.Base64 ? Convert.ToBase64String(body.ToMemory().Span) : body.ToString();
        var key = (connection, queue);
        try
        {
            await created.GetOrAdd(key, _ => new(() => client.CreateIfNotExistsAsync())).Value;
            await client.SendMessageAsync(text);
        }
        catch
        {
            // The next message asks again whether the queue is there: it may have been deleted, or storage was away.
            created.TryRemove(key, out _);
            throw;
        }
    }

    private IEnumerable<BinaryData> Bodies(object value)
    {
        switch (value)
        {
            case string text:
                return [BinaryData.FromString(text)];
            case byte[] bytes:
                return [BinaryData.FromBytes(bytes)];
            case BinaryData data:
                return [data];
            case IEnumerable many and not IDictionary:
                return many.Cast<object?>().OfType<object>().SelectMany(Bodies);
            default:
                return [serializer.Write(value)];
        }
    }
}
