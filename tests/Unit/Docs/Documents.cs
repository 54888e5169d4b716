using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Unit.Docs;

/// <summary>The files of the checkout that the tests look into; what was built or installed is left out.</summary>
internal static class Documents
{
    private static readonly string[] Skipped = ["node_modules", "artifacts", ".data", ".git", "bin", "obj", "TestResults"];

    /// <summary>All Markdown files.</summary>
    public static IEnumerable<MarkdownFile> All() => Files("*.md").Select(static path => new MarkdownFile(path));

    /// <summary>Paths below the repository's root, with forward slashes.</summary>
    public static IEnumerable<string> Files(string pattern) => Below(new DirectoryInfo(Repository.Root), pattern)
        .Select(static file => Path.GetRelativePath(Repository.Root, file.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>Whether a path below the repository's root is a file or a folder.</summary>
    public static bool Exists(string path)
    {
        var full = Path.Combine(Repository.Root, path);
        return File.Exists(full) || Directory.Exists(full);
    }

    private static IEnumerable<FileInfo> Below(DirectoryInfo folder, string pattern) => folder.EnumerateFiles(pattern)
        .Concat(folder.EnumerateDirectories().Where(static child => !Skipped.Contains(child.Name)).SelectMany(child => Below(child, pattern)));
}
