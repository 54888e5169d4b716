using System.Security.Cryptography;

namespace ImpactTracker.MailSink.Keeping;

/// <summary>Attachments on disk, each content once, under its SHA-256.</summary>
internal sealed class AttachmentFiles
{
    private readonly string folder;

    public AttachmentFiles(SinkOptions options)
    {
        folder = Directory.CreateDirectory(Path.Combine(options.Data, "attachments")).FullName;
    }

    public static string Name(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public void Keep(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            WholeFile.Write(path, content);
        }
    }

    /// <summary>The content; null when it is no longer there.</summary>
    public Stream? Open(string name)
    {
        var path = Path.Combine(folder, name);
        return name.All(char.IsAsciiHexDigitLower) && File.Exists(path) ? File.OpenRead(path) : null;
    }

    public void Clear()
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            File.Delete(file);
        }
    }
}
