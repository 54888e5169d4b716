using System.Globalization;
using ImpactTracker.LocalRun;

namespace ImpactTracker.Bench.Distribution;

/// <summary>What a process has taken of the processor, and the most memory since it was last asked to forget, as the kernel counts them. Linux only.</summary>
internal static class ProcessUse
{
    private const double TicksPerSecond = 100;

    /// <summary>CPU seconds, user and system.</summary>
    public static double Cpu(int process)
    {
        // After the name in brackets, which may hold spaces: state is field 3, utime 14, stime 15 (proc_pid_stat(5)).
        var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    /// <summary>Lets the peak of memory (VmHWM) begin anew.</summary>
    public static void ForgetPeak(ChildProcess process) =>
        File.WriteAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/clear_refs"), "5");
}
