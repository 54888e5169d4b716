using System.Security.Cryptography;

namespace ImpactTracker.MailSink.Provider;

/// <summary>Batch ids that were given out, each a file with the requests that came under it, so that a restart knows them; a cancelled one has a second file.</summary>
internal sealed class BatchIds
{
    private const int Length = 48;
    private const string CancelledEnding = ".cancelled";
    private readonly Lock gate = new();

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

    /// <summary>Notes a request under its id.</summary>
    /// <returns>False when the id is cancelled: then the request is not to be kept.</returns>
    public bool Note(string id, string request)
    {
        lock (gate)
        {
            if (IsCancelled(id))
            {
                return false;
            }

            File.AppendAllLines(Path.Combine(folder, id), [request]);
            return true;
        }
    }

    public IReadOnlyList<string> RequestsOf(string id) => File.ReadAllLines(Path.Combine(folder, id));

    public bool IsCancelled(string id) => Knows(id) && File.Exists(Path.Combine(folder, id + CancelledEnding));

    /// <returns>False when the id is not known, or cancelled already.</returns>
    public bool Cancel(string id)
    {
        lock (gate)
        {
            if (!Knows(id) || IsCancelled(id))
            {
                return false;
            }

            File.Create(Path.Combine(folder, id + CancelledEnding)).Dispose();
            return true;
        }
    }

    /// <returns>False when the id is not cancelled.</returns>
    public bool Restore(string id)
    {
        lock (gate)
        {
            var was = IsCancelled(id);
            if (was)
            {
                File.Delete(Path.Combine(folder, id + CancelledEnding));
            }

            return was;
        }
    }

    public bool Knows(string id) => id.Length == Length && id.All(char.IsAsciiHexDigitLower) && File.Exists(Path.Combine(folder, id));
}
