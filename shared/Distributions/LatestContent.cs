using ImpactTracker.Mail;

namespace ImpactTracker.Distributions;

/// <summary>
/// Keeps the content of the distribution that is being sent at present, so that it is read once and not for each batch. Content lies under its hash and
/// never changes. Only the latest is kept: a document has up to 10 MB.
/// </summary>
public sealed class LatestContent : IDisposable
{
    // A request with a document takes about seven times the document's size in memory while it is written.
    private const int DocumentsAtOnce = 4;

    private readonly SemaphoreSlim turns = new(DocumentsAtOnce);
    private readonly SemaphoreSlim reading = new(1);
    private (string Path, (MailContent Mail, MailDocument? Document) Content)? latest;

    /// <summary>The content at a path, read unless it is the latest.</summary>
    internal async Task<(MailContent Mail, MailDocument? Document)> OfAsync(string path, Func<Task<(MailContent Mail, MailDocument? Document)>> read)
    {
        await reading.WaitAsync();
        try
        {
            if (latest is not { } kept || kept.Path != path)
            {
                latest = kept = (path, await read());
            }

            return kept.Content;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>Waits for a turn to post a document; its end is when the result is disposed of. Taken before a batch is claimed, lest the claim grow old.</summary>
    internal async Task<IDisposable> TurnAsync(CancellationToken cancellationToken)
    {
        await turns.WaitAsync(cancellationToken);
        return new Turn(turns);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        turns.Dispose();
        reading.Dispose();
    }

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
