using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Puts what a function returned, or the marked property of it, into a storage queue.</summary>
public sealed class QueueOutputAttribute : OutputBindingAttribute
{
    public QueueOutputAttribute(string queueName)
    {
        QueueName = queueName;
    }

    public string QueueName { get; }

    /// <summary>The setting or section that says which storage account; null is <c>AzureWebJobsStorage</c>.</summary>
    public string? Connection { get; set; }
}
