using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace ImpactTracker.Tests.Unit.Embedded.DataTables;

/// <summary>Stands where the network stands: keeps what was sent and answers what a test says.</summary>
internal sealed class CannedTransport(Func<int, CannedResponse> answer) : HttpPipelineTransport
{
    private readonly ConcurrentQueue<SentRequest> sent = new();

    public IReadOnlyList<SentRequest> Sent => [.. sent];

    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("The product calls asynchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        using var body = new MemoryStream();
        if (message.Request.Content is { } content)
        {
            await content.WriteToAsync(body, message.CancellationToken);
        }

        sent.Enqueue(new(
            message.Request.Method.Method,
            message.Request.Uri.ToUri(),
            message.Request.Headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase),
            System.Text.Encoding.UTF8.GetString(body.ToArray())));
        var response = answer(sent.Count);
        response.ClientRequestId = message.Request.ClientRequestId;
        message.Response = response;
    }
}
