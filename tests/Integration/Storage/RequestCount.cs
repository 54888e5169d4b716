using Azure.Core;
using Azure.Core.Pipeline;

namespace ImpactTracker.Tests.Integration.Storage;

/// <summary>Counts the transactions that a client sends.</summary>
internal sealed class RequestCount : HttpPipelineSynchronousPolicy
{
    private int transactions;

    public int Transactions => transactions;

    public override void OnSendingRequest(HttpMessage message)
    {
        if (message.Request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref transactions);
        }
    }
}
