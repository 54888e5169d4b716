using ImpactTracker.Json;

namespace ImpactTracker.Tests.Unit.RecordImport;

/// <summary>Values as text that can be compared.</summary>
internal static class Json
{
    public static string Text(object value) => TrackerJson.Write(value);
}
