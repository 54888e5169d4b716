using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace ImpactTracker.FunctionsHost.Settings;

/// <summary>What the host reads of host.json.</summary>
internal sealed class HostJson
{
    /// <summary>Comments and trailing commas are allowed, as the official host and worker allow them.</summary>
    internal static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>What stands before every route; may be empty.</summary>
    public string RoutePrefix { get; private set; } = "api";

    /// <summary>Headers that every answer carries.</summary>
    public Dictionary<string, string> CustomHeaders { get; } = new(StringComparer.OrdinalIgnoreCase);

    public QueueSettings Queues { get; private set; } = new();

    /// <summary>Log levels by category; "default" is every other one.</summary>
    public Dictionary<string, LogLevel> LogLevels { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InvalidOperationException">The text is not JSON, or a value in it is out of bounds.</exception>
    public static HostJson Read(HostSetup setup)
    {
        var file = Path.Combine(setup.BaseDirectory, "host.json");
        var text = setup.HostJson ?? (File.Exists(file) ? File.ReadAllText(file) : "{}");
        try
        {
            using var json = JsonDocument.Parse(text, Lenient);
            var settings = new HostJson();
            settings.Take(json.RootElement);
            return settings;
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or InvalidOperationException)
        {
            throw new InvalidOperationException($"host.json cannot be read: {wrong.Message}", wrong);
        }
    }

    private void Take(JsonElement root)
    {
        if (Find(root, "extensions", "http", "routePrefix") is { } prefix)
        {
            RoutePrefix = prefix.GetString()?.Trim('/') ?? RoutePrefix;
        }

        if (Find(root, "extensions", "http", "customHeaders") is { } headers)
        {
            foreach (var header in headers.EnumerateObject())
            {
                CustomHeaders[header.Name] = header.Value.GetString() ?? "";
            }
        }

        if (Find(root, "extensions", "queues") is { } queues)
        {
            Queues = QueueSettings.Read(queues);
        }

        if (Find(root, "logging", "logLevel") is { } levels)
        {
            foreach (var level in levels.EnumerateObject())
            {
                LogLevels[level.Name] = Enum.TryParse<LogLevel>(level.Value.GetString(), ignoreCase: true, out var parsed)
                    ? parsed
                    : throw new FormatException($"'{level.Value}' is not a log level.");
            }
        }
    }

    private static JsonElement? Find(JsonElement from, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (from.ValueKind != JsonValueKind.Object || !from.TryGetProperty(name, out from))
            {
                return null;
            }
        }

        return from;
    }
}
