using System.Collections;
using System.Diagnostics;
using System.Globalization;
using ImpactTracker.LocalRun;

namespace ImpactTracker.Bench;

/// <summary>
/// Compiles one report in a process of its own, which collects garbage as the app does, and says what it needed at most: the process that measures has made the records
/// before, and remembers it.
/// </summary>
internal static class CompileOnce
{
    /// <summary>The word on the command line, followed by formats and awards, each joined by commas; the environment has the settings.</summary>
    public const string Word = "compile-once";

    public static async Task<int> RunAsync(string formats, string awards)
    {
        var settings = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(static one => KeyValuePair.Create((string)one.Key, (string?)one.Value));
        await using var compiling = new Compiling(settings);
        await compiling.OnceAsync(awards.Split(','), formats.Replace(',', ' '), new DateOnly(1990, 1, 1));
        Console.WriteLine(PeakMemory.OfThis?.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    /// <summary>The peak of such a process in MB; null where the kernel does not tell.</summary>
    public static async Task<double?> PeakAsync(IReadOnlyDictionary<string, string> settings, IReadOnlyList<string> awards, string formats)
    {
        var bench = typeof(CompileOnce).Assembly.Location;
        string[] words =
        [
            "exec", "--runtimeconfig", Path.Combine(Path.GetDirectoryName(bench)!, "ImpactTracker.Functions.runtimeconfig.json"), "--depsfile", Path.ChangeExtension(bench, ".deps.json"),
            bench, Word, formats.Replace(' ', ','), string.Join(',', awards),
        ];
        var start = new ProcessStartInfo("dotnet", words) { RedirectStandardOutput = true };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new LocalRunException("The process that compiles a report did not start.");
        var line = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode != 0 ? throw new LocalRunException($"Compiling a report ended with {process.ExitCode}.")
            : double.TryParse(line, CultureInfo.InvariantCulture, out var megabytes) ? megabytes : null;
    }
}
