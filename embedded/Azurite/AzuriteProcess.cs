using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ImpactTracker.Azurite;

/// <summary>A running Azurite on free ports of 127.0.0.1. It ends with this object, and its data is written before it ends.</summary>
public sealed partial class AzuriteProcess : IAsyncDisposable
{
    // Azurite's well-known development account: published, the same everywhere, and good for nothing but a local emulator.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Process process;

    private AzuriteProcess(Process process, IReadOnlyDictionary<string, int> ports)
    {
        this.process = process;
        BlobEndpoint = new Uri($"http://127.0.0.1:{ports["Blob"]}/{Account}");
        QueueEndpoint = new Uri($"http://127.0.0.1:{ports["Queue"]}/{Account}");
        TableEndpoint = new Uri($"http://127.0.0.1:{ports["Table"]}/{Account}");
        ConnectionString = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};" +
            $"BlobEndpoint={BlobEndpoint};QueueEndpoint={QueueEndpoint};TableEndpoint={TableEndpoint};";
    }

    public Uri BlobEndpoint { get; }

    public Uri QueueEndpoint { get; }

    public Uri TableEndpoint { get; }

    /// <summary>For every storage client; also what <c>AzureWebJobsStorage</c> is set to.</summary>
    public string ConnectionString { get; }

    public static string AccountName => Account;

    public static string AccountKey => Key;

    public int ProcessId => process.Id;

    /// <summary>Starts Azurite and returns when its three services listen.</summary>
    /// <param name="script">From <see cref="AzuriteInstall.EnsureAsync"/>.</param>
    /// <param name="dataFolder">Where it keeps its data; null keeps everything in memory.</param>
    /// <param name="cancellationToken">Gives up waiting and ends the process.</param>
    /// <exception cref="AzuriteException">It ended before it listened.</exception>
    public static async Task<AzuriteProcess> StartAsync(string script, string? dataFolder, CancellationToken cancellationToken = default)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[script, "--silent", "--skipApiVersionCheck", "--disableTelemetry",
            "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
            .. dataFolder is null ? (string[])["--inMemoryPersistence"] : ["--location", dataFolder]])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        var ports = new Dictionary<string, int>(StringComparer.Ordinal);
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        var ended = process.WaitForExitAsync(CancellationToken.None);
        try
        {
            if (await Task.WhenAny(ready.Task, ended).WaitAsync(cancellationToken) == ended)
            {
                lock (said)
                {
                    throw new AzuriteException($"Azurite ended with exit code {process.ExitCode} before it listened: {string.Join(' ', said)}");
                }
            }
        }
        catch
        {
            End(process);
            throw;
        }

        return new AzuriteProcess(process, ports);

        void Read(string? line)
        {
            if (line is null)
            {
                return;
            }

            lock (said)
            {
                said.Add(line);
                if (Listening().Match(line) is { Success: true } match)
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

    /// <summary>Asks Azurite to end, so that it writes its data, and waits; after ten seconds it is ended by force.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited && !OperatingSystem.IsWindows())
        {
            using var ask = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        End(process);
        process.Dispose();
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [GeneratedRegex(@"Azurite (Blob|Queue|Table) service is successfully listening at http://127\.0\.0\.1:(\d+)")]
    private static partial Regex Listening();
}
