using Azure.Core.Serialization;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>What an app may set about the worker.</summary>
public class WorkerOptions
{
    /// <summary>Reads and writes typed queue messages; null is System.Text.Json that ignores the case of names.</summary>
    public ObjectSerializer? Serializer { get; set; }
}
