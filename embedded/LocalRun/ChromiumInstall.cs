using System.ComponentModel;
using System.Diagnostics;

namespace ImpactTracker.LocalRun;

/// <summary>Finds the Chromium that browser tests drive, and installs Debian's where it is missing and that is allowed.</summary>
public static class ChromiumInstall
{
    /// <summary>The environment variable that names a Chromium elsewhere.</summary>
    public const string Setting = "CHROMIUM";

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe"];

    /// <summary>The program's path, installed first where it is missing.</summary>
    /// <param name="report">Told in a line what is being done.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="LocalRunException">It is missing and could not be installed.</exception>
    public static async Task<string> EnsureAsync(Action<string> report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (Find() is { } there)
        {
            return there;
        }

        report("installing Chromium (apt-get install chromium)");
        await AptAsync("update", cancellationToken);
        await AptAsync("install -y --no-install-recommends chromium fonts-liberation", cancellationToken);
        return Find() ?? throw Missing("apt-get ended without an error, but it is not there");
    }

    private static string? Find() =>
        Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } named ? named : Array.Find(Places, File.Exists);

    private static async Task AptAsync(string arguments, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("apt-get", $"-q {arguments}")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
            })!;
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
            await Task.WhenAll(output, process.WaitForExitAsync(cancellationToken));
            if (process.ExitCode != 0)
            {
                throw Missing(errors.Trim());
            }
        }
        catch (Win32Exception absent)
        {
            throw Missing(absent.Message);
        }
    }

    private static LocalRunException Missing(string why) =>
        new($"Chromium, which the browser tests drive, was not found ({why}). Install it (on Debian as root: apt-get install chromium), or set {Setting} to the path of one.");
}
