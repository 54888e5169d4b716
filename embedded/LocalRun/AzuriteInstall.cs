using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace ImpactTracker.LocalRun;

/// <summary>Finds the Azurite that package.json pins below a folder, and installs it with npm when it is not there yet.</summary>
public static class AzuriteInstall
{
    private const int OldestNode = 20;

    /// <summary>The script that Node runs, installed first where it is missing.</summary>
    /// <param name="folder">The folder that holds package.json and package-lock.json.</param>
    /// <param name="report">Told in a line what is being done.</param>
    /// <param name="cancellationToken">Gives up waiting for npm.</param>
    /// <exception cref="LocalRunException">Node or npm is missing, too old, or could not install.</exception>
    public static async Task<string> EnsureAsync(string folder, Action<string> report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        var version = (await RunAsync("node", "--version", folder, cancellationToken)).TrimStart('v');
        if (!int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) || major < OldestNode)
        {
            throw new LocalRunException($"Node {OldestNode} or newer is needed to run Azurite; this machine has '{version}'.");
        }

        var script = Path.Combine(folder, "node_modules", "azurite", "dist", "src", "azurite.js");
        var marker = Path.Combine(folder, "node_modules", ".package-lock.json");
        // Two test programs may arrive here together: one installs, the other waits for it.
        await using var turn = await TakeTurnAsync(folder, cancellationToken);
        // npm writes the marker when it ends: one that is older than the list was made for another list.
        if (!File.Exists(script) || !File.Exists(marker) || File.GetLastWriteTimeUtc(marker) < File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
        {
            report("installing Azurite (npm ci)");
            await RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "ci --no-audit --no-fund --loglevel=error", folder, cancellationToken);
        }

        return File.Exists(script) ? script : throw new LocalRunException("npm ci ended without an error, but Azurite is not in node_modules.");
    }

    private static async Task<FileStream> TakeTurnAsync(string folder, CancellationToken cancellationToken)
    {
        var file = Path.Combine(Path.GetTempPath(), $"azurite-install-{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Path.GetFullPath(folder))))[..16]}.lock");
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
            {
                await Task.Delay(100, cancellationToken);
            }
        }
    }

    private static async Task<string> RunAsync(string program, string arguments, string folder, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0
                ? output.Trim()
                : throw new LocalRunException($"'{program} {arguments}' failed with exit code {process.ExitCode}: {(await errors).Trim()}");
        }
        catch (Win32Exception missing)
        {
            throw new LocalRunException($"'{program}' was not found. Install Node.js {OldestNode} or newer (it brings npm), then try again.", missing);
        }
    }
}
