namespace ImpactTracker.MailSink.Keeping;

/// <summary>
/// Writes a file so that under its name it is whole or not there: first beside it, then renamed. That survives the end of the
/// process at any moment; it does not flush to the platter, since a power cut need not be survived by a stand-in.
/// </summary>
internal static class WholeFile
{
    public const string Unfinished = ".tmp";

    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var beside = path + Unfinished;
        using (var file = File.OpenHandle(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            RandomAccess.Write(file, content, 0);
        }

        File.Move(beside, path, overwrite: true);
    }
}
