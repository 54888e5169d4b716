using ImpactTracker.Json;
using ImpactTracker.Storage;

namespace ImpactTracker.RecordImport;

/// <summary>Keeps a file from the look at what would become of its rows until it is imported, and what then became of them. After a day both may be gone.</summary>
public sealed class ImportShelf(DocumentBlobs documents, TimeProvider time)
{
    private const int HashLength = 64;
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    /// <summary>Keeps a file, and lets go of what was put here more than a day ago.</summary>
    /// <param name="file">It can seek, and stays open.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The file's SHA-256 in hex, under which it is found again.</returns>
    public async Task<string> PutAsync(Stream file, CancellationToken cancellationToken)
    {
        foreach (var old in await documents.WaitingAsync(RecordImportSetup.Container, time.GetUtcNow() - Life, cancellationToken))
        {
            await documents.DeleteAsync(old.Path, cancellationToken);
        }

        return (await documents.PutAsync(RecordImportSetup.Container, file, "", "application/octet-stream", cancellationToken)).Sha256;
    }

    /// <summary>A kept file, which can be read again from its beginning; null when it is not here, or not here any more.</summary>
    public async Task<Stream?> OpenAsync(string hash, CancellationToken cancellationToken)
    {
        if (!IsHex(hash, HashLength) || await documents.OpenAsync(Path(hash), cancellationToken) is not { } content)
        {
            return null;
        }

        await using (content)
        {
            var file = TemporaryFile.Create();
            await content.CopyToAsync(file, cancellationToken);
            file.Position = 0;
            return file;
        }
    }

    /// <summary>Keeps what became of a file's rows. The first report under a mark stays, so whoever asks twice sees what was done and not that nothing was left to do.</summary>
    /// <param name="mark">Of the request to import; 16 hexadecimal digits.</param>
    /// <param name="report">What became of the rows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task PutReportAsync(string mark, RecordImportReport report, CancellationToken cancellationToken) =>
        documents.FirstOfAsync(Path($"{mark}.json"), BinaryData.FromString(TrackerJson.Write(report)), cancellationToken);

    /// <summary>What became of a file's rows, as JSON; null when nothing is kept under the mark, or not any more.</summary>
    public async Task<string?> ReportAsync(string mark, CancellationToken cancellationToken) =>
        IsHex(mark, ScopedId.Scope("").Length) ? (await documents.GetAsync(Path($"{mark}.json"), cancellationToken))?.ToString() : null;

    private static string Path(string name) => $"{RecordImportSetup.Container}/{name}";

    private static bool IsHex(string text, int length) => text.Length == length && text.All(char.IsAsciiHexDigitLower);
}
