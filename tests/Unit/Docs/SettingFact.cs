using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using ImpactTracker.Functions.Http;
using ImpactTracker.Storage;

namespace ImpactTracker.Tests.Unit.Docs;

/// <summary>A property of an options class as the app setting that fills it.</summary>
internal sealed record SettingFact(string Name, string Default, string? Error)
{
    /// <summary>Each property of each options class of the product.</summary>
    public static IReadOnlyList<SettingFact> All { get; } = [.. new[] { typeof(Row).Assembly, typeof(AccessAttribute).Assembly }
        .SelectMany(static assembly => assembly.GetTypes()).Where(static type => type.Name.EndsWith("Options", StringComparison.Ordinal)).SelectMany(Of)];

    private static IEnumerable<SettingFact> Of(Type options)
    {
        var section = (string)options.GetField("Section")!.GetRawConstantValue()!;
        var defaults = Activator.CreateInstance(options);
        return options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => new SettingFact(
            $"{section}__{property.Name}",
            property.GetValue(defaults) is bool flag ? flag ? "true" : "false" : Convert.ToString(property.GetValue(defaults), CultureInfo.InvariantCulture)!,
            property.GetCustomAttribute<RequiredAttribute>()?.ErrorMessage));
    }
}
