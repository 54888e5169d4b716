using System.Text.Json;
using Azure.Core.Serialization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace ImpactTracker.FunctionsHost.Invocation;

/// <summary>
/// JSON of typed messages: <see cref="WorkerOptions.Serializer"/> where the app set it, else System.Text.Json with the app's
/// <see cref="JsonSerializerOptions"/>, as in the worker.
/// </summary>
internal sealed class MessageSerializer(IOptions<WorkerOptions> options, IOptions<JsonSerializerOptions> json)
{
    private readonly Lazy<ObjectSerializer> serializer = new(() => options.Value.Serializer ?? new JsonObjectSerializer(json.Value));

    public object? Read(BinaryData data, Type type)
    {
        using var stream = data.ToStream();
        return serializer.Value.Deserialize(stream, type, CancellationToken.None);
    }

    public BinaryData Write(object value) => serializer.Value.Serialize(value, value.GetType(), CancellationToken.None);
}
