using System.Globalization;
using System.Text.Json;

namespace ImpactTracker.FunctionsHost.Settings;

/// <summary><c>extensions.queues</c> of host.json, with the official defaults.</summary>
internal sealed record QueueSettings
{
    private const int LargestBatch = 32;

    // Each value of host.json may be overridden so (Functions documentation, "Override host.json values"); here this one alone.
    private const string PollingOverride = "AzureFunctionsJobHost__extensions__queues__maxPollingInterval";

    /// <summary>Messages taken at once; at most 32.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>The next batch is taken when no more than this many messages are still being handled.</summary>
    public int NewBatchThreshold { get; init; } = 16 / 2 * Environment.ProcessorCount;

    /// <summary>Tries before a message is moved to the poison queue.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>How long a message stays hidden after a try that failed.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>The longest wait after an empty queue; 2 seconds is the local default.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether bodies are Base64 in the queue.</summary>
    public bool Base64 { get; init; } = true;

    public static QueueSettings Read(JsonElement json)
    {
        var standard = new QueueSettings();
        var batch = Number(json, "batchSize", 1, LargestBatch) ?? standard.BatchSize;
        return standard with
        {
            BatchSize = batch,
            NewBatchThreshold = Number(json, "newBatchThreshold", 0, int.MaxValue) ?? batch / 2 * Environment.ProcessorCount,
            MaxDequeueCount = Number(json, "maxDequeueCount", 1, int.MaxValue) ?? standard.MaxDequeueCount,
            VisibilityTimeout = Time(json, "visibilityTimeout") ?? standard.VisibilityTimeout,
            MaxPollingInterval = Override() ?? Time(json, "maxPollingInterval") ?? standard.MaxPollingInterval,
            Base64 = !json.TryGetProperty("messageEncoding", out var encoding) || encoding.GetString()?.ToUpperInvariant() switch
            {
                "BASE64" => true,
                "NONE" => false,
                _ => throw new FormatException($"extensions.queues.messageEncoding is '{encoding}', but may be 'base64' or 'none'."),
            },
        };
    }

    private static TimeSpan? Override() =>
        Environment.GetEnvironmentVariable(PollingOverride) is { Length: > 0 } set ? TimeSpan.Parse(set, CultureInfo.InvariantCulture) : null;

    private static int? Number(JsonElement json, string name, int least, int most)
    {
        if (!json.TryGetProperty(name, out var value))
        {
            return null;
        }

        return value.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw new FormatException($"extensions.queues.{name} is {value}, but must be a whole number from {least} to {most}.");
    }

    private static TimeSpan? Time(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value))
        {
            return null;
        }

        return TimeSpan.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var time) && time >= TimeSpan.Zero
            ? time
            : throw new FormatException($"extensions.queues.{name} is '{value}', but must be a time as 'hh:mm:ss'.");
    }
}
