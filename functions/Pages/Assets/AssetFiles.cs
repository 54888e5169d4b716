using System.Collections.Frozen;
using System.Security.Cryptography;

namespace ImpactTracker.Functions.Pages.Assets;

/// <summary>The files that pages load: style, script, icon. They lie inside the assembly, and nothing comes from elsewhere.</summary>
internal static class AssetFiles
{
    private const string Prefix = "assets/";

    private static readonly FrozenDictionary<string, AssetFile> Files = typeof(AssetFiles).Assembly.GetManifestResourceNames()
        .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToFrozenDictionary(static name => name[Prefix.Length..], Read, StringComparer.Ordinal);

    /// <summary>Where a file is; the address changes with the content, so browsers may keep it for ever.</summary>
    public static string Path(string name) => $"/{Prefix}{name}?v={Files[name].Hash}";

    /// <summary>A file, or null.</summary>
    public static AssetFile? Find(string name) => Files.GetValueOrDefault(name);

    private static AssetFile Read(string resource)
    {
        using var stream = typeof(AssetFiles).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var mediaType = System.IO.Path.GetExtension(resource) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            _ => "image/svg+xml",
        };
        return new AssetFile(bytes, mediaType, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
    }
}
