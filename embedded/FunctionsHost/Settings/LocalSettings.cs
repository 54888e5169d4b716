using System.Text.Json;

namespace ImpactTracker.FunctionsHost.Settings;

/// <summary>
/// local.settings.json beside the app: its <c>Values</c> stand where Azure has app settings, and <c>Host.LocalHttpPort</c> is the port.
/// </summary>
internal sealed class LocalSettings
{
    public Dictionary<string, string?> Values { get; } = new(StringComparer.OrdinalIgnoreCase);

    public int? Port { get; private set; }

    /// <exception cref="InvalidOperationException">The file is not JSON.</exception>
    public static LocalSettings Read(string folder)
    {
        var settings = new LocalSettings();
        var file = Path.Combine(folder, "local.settings.json");
        if (!File.Exists(file))
        {
            return settings;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file), HostJson.Lenient);
            settings.Take(json.RootElement);
        }
        catch (JsonException wrong)
        {
            throw new InvalidOperationException($"{file} is not valid JSON: {wrong.Message}", wrong);
        }

        return settings;
    }

    private void Take(JsonElement root)
    {
        if (root.TryGetProperty(nameof(Values), out var values) && values.ValueKind == JsonValueKind.Object)
        {
            foreach (var value in values.EnumerateObject())
            {
                Values[value.Name.Replace("__", ":", StringComparison.Ordinal)] = value.Value.ToString();
            }
        }

        if (root.TryGetProperty("Host", out var host) && host.ValueKind == JsonValueKind.Object
            && host.TryGetProperty("LocalHttpPort", out var port) && port.TryGetInt32(out var number))
        {
            Port = number;
        }
    }
}
