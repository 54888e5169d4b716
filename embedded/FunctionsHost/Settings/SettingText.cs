using Microsoft.Extensions.Configuration;

namespace ImpactTracker.FunctionsHost.Settings;

/// <summary>Puts settings where an attribute says <c>%Name%</c>.</summary>
internal static class SettingText
{
    /// <param name="text">What the attribute says.</param>
    /// <param name="settings">The app's settings.</param>
    /// <param name="function">Named in the error.</param>
    /// <exception cref="InvalidOperationException">A setting is missing or empty, or a percent sign has no partner.</exception>
    public static string Resolve(string text, IConfiguration settings, string function)
    {
        var at = text.IndexOf('%', StringComparison.Ordinal);
        while (at >= 0)
        {
            var end = text.IndexOf('%', at + 1);
            if (end < 0)
            {
                throw new InvalidOperationException($"Function '{function}': '{text}' has a '%' without its partner.");
            }

            var name = text[(at + 1)..end];
            var value = settings[name.Replace("__", ":", StringComparison.Ordinal)];
            if (string.IsNullOrEmpty(value))
            {
                throw new InvalidOperationException($"Function '{function}' needs the setting '{name}', which is missing or empty.");
            }

            text = string.Concat(text.AsSpan(0, at), value, text.AsSpan(end + 1));
            at = text.IndexOf('%', at + value.Length);
        }

        return text;
    }
}
