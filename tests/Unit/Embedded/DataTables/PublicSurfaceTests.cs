using System.Reflection;
using Azure.Data.Tables;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Unit.Embedded.DataTables;

/// <summary>What the stand-in shows is part of what the package shows, so that code written against it compiles against the package.</summary>
/// <remarks>PublicSurface.txt was compared by hand with the package's published API listings (Azure.Data.Tables, net8.0 and net10.0). A
/// member that is added here belongs there only after it was found in that listing.</remarks>
public sealed class PublicSurfaceTests
{
    [Fact]
    public void Nothing_is_public_that_the_package_was_not_seen_to_have()
    {
        var listed = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Unit", "Embedded", "DataTables", "PublicSurface.txt"));

        Assert.Equal(listed, Shown());
    }

    private static IEnumerable<string> Shown() =>
        typeof(TableClient).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(IsShown).Select(member => $"{type.Name}: {Flags(member)}{member}"))
            .Distinct().Order(StringComparer.Ordinal);

    private static bool IsShown(MemberInfo member) => member switch
    {
        FieldInfo field => !field.IsSpecialName && (field.IsPublic || field.IsFamily),
        MethodBase method => (method.IsPublic || method.IsFamily) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal) || method.IsConstructor),
        PropertyInfo property => property.GetAccessors().Length > 0,
        Type nested => nested.IsNestedPublic,
        _ => false,
    };

    private static string Flags(MemberInfo member)
    {
        var method = member as MethodBase ?? (member as PropertyInfo)?.GetAccessors()[0];
        var settable = member is PropertyInfo { SetMethod.IsPublic: true } ? "settable " : string.Empty;
        return (method is { IsFamily: true } ? "protected " : string.Empty) + (method is { IsStatic: true } ? "static " : method is { IsVirtual: true, IsFinal: false } ? "virtual " : string.Empty) + settable;
    }
}
