using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// Reads the body of an answer that is not to be buffered into a <see cref="PageBody"/>, which becomes a property of the message. It stands inside the pipeline's retries, so
/// that a connection that breaks in the middle of a page is tried again, as one that breaks before it.
/// </summary>
internal sealed class PageBodyPolicy : HttpPipelinePolicy
{
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        if (!message.BufferResponse && message.Response is { IsError: false, ContentStream: { } stream })
        {
            message.SetProperty(typeof(PageBody), await PageBody.ReadAsync(stream, message.CancellationToken));
        }
    }

    /// <summary>Pages are asked for by <see cref="ProcessAsync"/> only.</summary>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);
}
