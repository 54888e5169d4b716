using ImpactTracker.Tests.Support.Passing;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Tests.Integration.Records;

/// <summary>
/// Stands between a writer and Table Storage and lets the writer die after so many requests: the last one is carried out, its answer never
/// arrives, and nothing comes after it.
/// </summary>
internal sealed class MortalStorage : Passage, IAsyncDisposable
{
    private readonly CancellationTokenSource life = new();
    private PassThrough? tables;
    private PassingRequest? last;
    private int left;

    private MortalStorage(int requests) => left = requests;

    /// <summary>The life of the writer: cancelled after its last request.</summary>
    public CancellationToken Life => life.Token;

    /// <summary>The connection string for the writer.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <param name="connection">Of the storage behind.</param>
    /// <param name="tables">Its table endpoint, part of the connection string.</param>
    /// <param name="requests">So many are carried out.</param>
    public static async Task<MortalStorage> StartAsync(string connection, Uri tables, int requests)
    {
        var storage = new MortalStorage(requests);
        storage.tables = await PassThrough.StartAsync(tables, storage);
        storage.ConnectionString = connection.Replace(tables.AbsoluteUri, storage.tables.Url.AbsoluteUri, StringComparison.Ordinal);
        return storage;
    }

    public override Task<bool> BeforeAsync(PassingRequest request, HttpResponse response)
    {
        var mine = Interlocked.Decrement(ref left);
        if (mine == 0)
        {
            last = request;
        }

        return Task.FromResult(mine >= 0);
    }

    public override async Task<bool> AfterAsync(PassingRequest request)
    {
        if (!ReferenceEquals(request, last))
        {
            return true;
        }

        await life.CancelAsync();
        return false;
    }

    public async ValueTask DisposeAsync()
    {
        if (tables is not null)
        {
            await tables.DisposeAsync();
        }

        life.Dispose();
    }
}
