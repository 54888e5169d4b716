using System.Globalization;

namespace ImpactTracker.Tests.Integration.RecordImport;

/// <summary>Names of outcomes and references of awards that no other test uses.</summary>
internal static class Outcomes
{
    private static int last = Environment.ProcessId << 8;

    /// <summary>A name as Researchfish gives it: fourteen hexadecimal digits, a point, eight digits.</summary>
    public static string NewId() => string.Create(CultureInfo.InvariantCulture, $"5c8995{Interlocked.Increment(ref last) & 0xffffff:x6}85.48706421");

    public static string NewReference() => string.Create(CultureInfo.InvariantCulture, $"ES/T{Interlocked.Increment(ref last)}/1");

    /// <summary>The id that a reference gives an award.</summary>
    public static string AwardOf(string reference) => reference.Replace('/', '-').ToLowerInvariant();
}
