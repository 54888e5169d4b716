using System.Text.RegularExpressions;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Unit.Docs;

public partial class LinksTests
{
    private static readonly string[] Code = ["*.cs", "*.props", "*.csproj", "*.yml"];

    [Fact]
    public void A_relative_link_leads_to_nothing() => Assert.Empty(Documents.All().SelectMany(static file =>
        Links(file).Where(link => !Resolves(file, link)).Select(link => $"{file.Path} links to {link}")));

    [Fact]
    public void A_document_names_a_file_that_does_not_exist() => Assert.Empty(Documents.All().SelectMany(static file =>
        NamedPath().Matches(file.Prose()).Select(static match => match.Groups[1].Value).Where(static path => !Documents.Exists(path)).Select(path => $"{file.Path} names {path}")));

    [Fact]
    public void Code_names_a_document_that_does_not_exist() => Assert.Empty(
        Code.SelectMany(Documents.Files).SelectMany(static path => NamedDocument().Matches(File.ReadAllText(Path.Combine(Repository.Root, path)))
            .Where(static match => !Documents.Exists(match.Value)).Select(match => $"{path} names {match.Value}")));

    private static IEnumerable<string> Links(MarkdownFile file) => Link().Matches(InlineCode().Replace(file.Prose(), ""))
        .Select(static match => match.Groups[1].Value).Where(static link => !link.Contains(':', StringComparison.Ordinal));

    private static bool Resolves(MarkdownFile file, string link)
    {
        var (path, anchor) = link.Split('#') is [var before, var after] ? (before, after) : (link, null);
        var target = path.Length == 0 ? file.Path : Path.GetRelativePath(Repository.Root, Path.Combine(Repository.Root, Path.GetDirectoryName(file.Path)!, path)).Replace('\\', '/');
        return Documents.Exists(target)
            && (anchor is null || Enumerable.Range(1, 4).SelectMany(new MarkdownFile(target).Headings).Any(heading => Anchor(heading) == anchor));
    }

    // As GitHub makes it: lower case, spaces to hyphens, everything but letters, digits, hyphens and underscores gone.
    private static string Anchor(string heading) =>
        string.Concat(heading.ToLowerInvariant().Replace(' ', '-').Where(static c => char.IsLetterOrDigit(c) || c is '-' or '_'));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex InlineCode();

    // A path in code marks that begins with a folder of the repository; one with a placeholder in it is a pattern and no path.
    [GeneratedRegex(@"`((?:functions|shared|embedded|infra-bicep|tests|bench|samples|docs|\.ci|\.github)/[A-Za-z0-9._/-]*)`")]
    private static partial Regex NamedPath();

    [GeneratedRegex(@"\bdocs/[a-z0-9/-]+\.md\b")]
    private static partial Regex NamedDocument();
}
