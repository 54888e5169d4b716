using System.Reflection;
using ImpactTracker.Functions.Http;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Unit.Architecture;

/// <summary>The product's assemblies and source files, as the architecture tests look at them.</summary>
internal static class Product
{
    public static readonly Assembly Shared = typeof(TrackerSetup).Assembly;

    public static readonly Assembly Functions = typeof(Problems).Assembly;

    /// <summary>What a slice may know of other slices; the arrows of the house.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Slices = new Dictionary<string, string[]>
    {
        ["Awards"] = [],
        ["Activities"] = ["Awards"],
        ["Influences"] = ["Activities", "Awards"],
        ["Stakeholders"] = [],
        ["Briefs"] = ["Awards"],
        ["Distributions"] = ["Activities", "Awards", "Briefs", "Stakeholders"],
        ["Reports"] = ["Activities", "Awards", "Coverage", "Distributions", "Influences", "Stakeholders"],
        ["Coverage"] = ["Activities", "Awards", "Briefs", "Distributions", "Stakeholders"],
        ["Privacy"] = ["Briefs", "Distributions", "Reports", "Stakeholders"],
        ["Reminders"] = ["Activities", "Awards"],
        ["RecordImport"] = ["Activities", "Awards", "Influences"],
        ["Health"] = ["Awards"],
        ["Backup"] = ["Distributions"],
    };

    /// <summary>What all slices may use and what knows none of them.</summary>
    public static readonly string[] Mechanics = ["Audit", "Documents", "Imports", "Json", "Mail", "Outcomes", "Records", "Storage", "Telemetry", "Vocabularies"];

    /// <summary>Types that people wrote, nested ones too.</summary>
    public static IEnumerable<Type> TypesOf(Assembly assembly) => assembly.GetTypes().Where(static type => type.Namespace?.StartsWith("ImpactTracker", StringComparison.Ordinal) == true);

    /// <summary>The folder that a type of shared belongs to, or null for the root.</summary>
    public static string? RoomOf(Type type) => type.Namespace?.Split('.') is ["ImpactTracker", var room, ..] ? room : null;

    /// <summary>The source files below some folders of the checkout, by their path from its root.</summary>
    public static IEnumerable<(string Path, string Text)> Sources(params string[] folders) =>
        from folder in folders
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
        where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
        select (path, File.ReadAllText(file));

    public static IEnumerable<string> Folders(string room) =>
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, room)).Select(static folder => Path.GetFileName(folder)).Where(static name => name is not ("bin" or "obj" or "node_modules"));
}
