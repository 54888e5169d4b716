using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace ImpactTracker.LocalRun;

/// <summary>A process that we started and end: asked first, so that it can finish what it does, and by force only when it does not listen.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(35);

    private readonly Process process;
    private readonly List<string> lines = [];
    private readonly Action<string>? onLine;

    private ChildProcess(Process process, string name, Action<string>? onLine)
    {
        this.process = process;
        this.onLine = onLine;
        Name = name;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Exited = process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>What it is called in messages.</summary>
    public string Name { get; }

    public int Id => process.Id;

    /// <summary>Ends when the process does.</summary>
    public Task Exited { get; }

    public int ExitCode => process.ExitCode;

    /// <summary>The last lines that it wrote.</summary>
    public string LastWords
    {
        get
        {
            lock (lines)
            {
                return string.Join('\n', lines.TakeLast(15));
            }
        }
    }

    /// <summary>Starts a program.</summary>
    /// <exception cref="LocalRunException">There is no such program.</exception>
    public static ChildProcess Start(string name, string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string>? settings = null, Action<string>? onLine = null)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[key] = value;
        }

        try
        {
            return new ChildProcess(Process.Start(start)!, name, onLine);
        }
        catch (Win32Exception missing)
        {
            throw new LocalRunException($"'{program}' was not found on this machine, so {name} cannot be started.", missing);
        }
    }

    /// <summary>Asks it to end and waits.</summary>
    public async Task StopAsync()
    {
        if (!process.HasExited && !OperatingSystem.IsWindows())
        {
            using var ask = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            using var patience = new CancellationTokenSource(Patience);
            await Exited.WaitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await KillAsync();
    }

    /// <summary>Ends it at once, as a crash would.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await Exited;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (lines)
        {
            lines.Add(line);
            if (lines.Count > 500)
            {
                lines.RemoveRange(0, 100);
            }
        }

        onLine?.Invoke(line);
    }
}
