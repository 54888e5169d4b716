using Microsoft.Extensions.Configuration;

namespace ImpactTracker.FunctionsHost.Settings;

/// <summary>The name under which all instances of one app share locks and timer states.</summary>
internal static class HostId
{
    private const int Longest = 32;

    /// <summary>The setting <c>AzureFunctionsWebHost:hostid</c>, else the app's name, as blob names like it.</summary>
    public static string From(IConfiguration settings, string application)
    {
        var name = settings["AzureFunctionsWebHost:hostid"] is { Length: > 0 } set ? set : application;
        var id = string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        return id.Length > Longest ? id[..Longest] : id;
    }
}
