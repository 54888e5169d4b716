using System.Globalization;
using System.Text.RegularExpressions;

namespace ImpactTracker.LocalRun;

/// <summary>A running Azurite on free ports of 127.0.0.1. It ends with this object, and its data is written before it ends.</summary>
public sealed partial class AzuriteProcess : IAsyncDisposable
{
    // Azurite's well-known development account: published, the same everywhere, and good for nothing but a local emulator.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private AzuriteProcess(ChildProcess process, Dictionary<string, int> ports)
    {
        Process = process;
        BlobEndpoint = new Uri($"http://127.0.0.1:{ports["Blob"]}/{Account}");
        QueueEndpoint = new Uri($"http://127.0.0.1:{ports["Queue"]}/{Account}");
        TableEndpoint = new Uri($"http://127.0.0.1:{ports["Table"]}/{Account}");
        ConnectionString = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};" +
            $"BlobEndpoint={BlobEndpoint};QueueEndpoint={QueueEndpoint};TableEndpoint={TableEndpoint};";
    }

    public static string AccountName => Account;

    public static string AccountKey => Key;

    public ChildProcess Process { get; }

    public Uri BlobEndpoint { get; }

    public Uri QueueEndpoint { get; }

    public Uri TableEndpoint { get; }

    /// <summary>For every storage client; also what <c>AzureWebJobsStorage</c> is set to.</summary>
    public string ConnectionString { get; }

    /// <summary>Starts Azurite and returns when its three services listen.</summary>
    /// <param name="script">From <see cref="AzuriteInstall.EnsureAsync"/>.</param>
    /// <param name="dataFolder">Where it keeps its data; null keeps everything in memory.</param>
    /// <param name="cancellationToken">Gives up waiting and ends the process.</param>
    /// <exception cref="LocalRunException">It ended before it listened.</exception>
    public static async Task<AzuriteProcess> StartAsync(string script, string? dataFolder, CancellationToken cancellationToken = default)
    {
        var ports = new Dictionary<string, int>(StringComparer.Ordinal);
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        string[] arguments =
        [
            script, "--silent", "--skipApiVersionCheck", "--disableTelemetry", "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
            .. dataFolder is null ? (string[])["--inMemoryPersistence"] : ["--location", dataFolder],
        ];
        var process = ChildProcess.Start("Azurite", "node", arguments, dataFolder ?? Path.GetTempPath(), onLine: Read);
        try
        {
            if (await Task.WhenAny(ready.Task, process.Exited).WaitAsync(cancellationToken) == process.Exited)
            {
                throw new LocalRunException($"Azurite ended with exit code {process.ExitCode} before it listened: {process.LastWords}");
            }
        }
        catch
        {
            await process.KillAsync();
            throw;
        }

        return new AzuriteProcess(process, ports);

        void Read(string line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                lock (ports)
                {
                    ports[match.Groups[1].Value] = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
                    if (ports.Count == 3)
                    {
                        ready.TrySetResult();
                    }
                }
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Process.DisposeAsync();

    [GeneratedRegex(@"Azurite (Blob|Queue|Table) service is successfully listening at http://127\.0\.0\.1:(\d+)")]
    private static partial Regex Listening();
}
