using System.Security.Cryptography;

namespace ImpactTracker.MailSink.Provider;

/// <summary>Batch ids that were given out, each an empty file, so that a restart knows them.</summary>
internal sealed class BatchIds
{
    private const int Length = 48;

    private readonly string folder;

    public BatchIds(SinkOptions options)
    {
        folder = Directory.CreateDirectory(Path.Combine(options.Data, "batches")).FullName;
    }

    public string New()
    {
        var id = RandomNumberGenerator.GetHexString(Length, lowercase: true);
        File.Create(Path.Combine(folder, id)).Dispose();
        return id;
    }

    public bool Knows(string id) => id.Length == Length && id.All(char.IsAsciiHexDigitLower) && File.Exists(Path.Combine(folder, id));
}
