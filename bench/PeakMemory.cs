using System.Globalization;
using ImpactTracker.LocalRun;

namespace ImpactTracker.Bench;

/// <summary>The most memory that a process held at once, as the kernel counts it.</summary>
internal static class PeakMemory
{
    /// <summary>In MB; null where the kernel does not tell.</summary>
    public static double? Of(ChildProcess process) => Of(process.Id);

    /// <summary>Of this process, in MB; null where the kernel does not tell.</summary>
    public static double? OfThis => Of(Environment.ProcessId);

    /// <summary>For a person.</summary>
    public static string Text(double? megabytes) => megabytes is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known:F0} MB") : "n/a";

    private static double? Of(int process)
    {
        var status = $"/proc/{process.ToString(CultureInfo.InvariantCulture)}/status";
        return File.Exists(status) && File.ReadLines(status).FirstOrDefault(static line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) is { } peak
            ? double.Parse(peak.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024
            : null;
    }
}
