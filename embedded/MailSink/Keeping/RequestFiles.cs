using System.Text;

namespace ImpactTracker.MailSink.Keeping;

/// <summary>
/// One file a request: the first line is its part of the index, the second the request itself with its attachments replaced by
/// their hashes. So a start reads first lines only. An empty file of the same name in <c>pending</c> says that its events
/// have not been taken by the webhook yet.
/// </summary>
internal sealed class RequestFiles
{
    private readonly string folder;
    private readonly string pending;

    public RequestFiles(SinkOptions options)
    {
        folder = Directory.CreateDirectory(Path.Combine(options.Data, "requests")).FullName;
        pending = Directory.CreateDirectory(Path.Combine(options.Data, "pending")).FullName;
    }

    /// <summary>The requests on disk, oldest first, each with the first line of its file. Leftovers of a sudden end are cleared.</summary>
    public IEnumerable<(string Name, string Line)> Read()
    {
        foreach (var unfinished in Directory.GetFiles(folder, "*" + WholeFile.Unfinished))
        {
            File.Delete(unfinished);
        }

        var names = Directory.GetFiles(folder, "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToList();
        foreach (var orphan in Directory.GetFiles(pending).Where(path => !File.Exists(Path.Combine(folder, Path.GetFileName(path)))))
        {
            File.Delete(orphan);
        }

        foreach (var name in names)
        {
            using var reader = new StreamReader(Path.Combine(folder, name), Encoding.UTF8);
            yield return (name, reader.ReadLine() ?? string.Empty);
        }
    }

    public void Write(string name, ReadOnlySpan<byte> content) => WholeFile.Write(Path.Combine(folder, name), content);

    /// <summary>The request's JSON: what follows the first line.</summary>
    public ReadOnlyMemory<byte> Body(string name)
    {
        var content = File.ReadAllBytes(Path.Combine(folder, name));
        return content.AsMemory(content.AsSpan().IndexOf((byte)'\n') + 1);
    }

    public void Delete(string name)
    {
        File.Delete(Path.Combine(folder, name));
        Unmark(name);
    }

    public void Mark(string name) => File.Create(Path.Combine(pending, name)).Dispose();

    public bool IsMarked(string name) => File.Exists(Path.Combine(pending, name));

    public void Unmark(string name) => File.Delete(Path.Combine(pending, name));
}
