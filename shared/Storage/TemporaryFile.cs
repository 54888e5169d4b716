namespace ImpactTracker.Storage;

/// <summary>A file of this machine for content that is too large for memory and must be read more than once.</summary>
public static class TemporaryFile
{
    private const int Buffer = 64 * 1024;

    /// <summary>An empty one; it goes away when it is closed.</summary>
    public static FileStream Create() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
}
