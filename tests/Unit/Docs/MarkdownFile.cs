using System.Text.RegularExpressions;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Unit.Docs;

/// <summary>A document of the repository, as far as the tests must understand it: sections by heading, and the tables in them.</summary>
internal sealed partial class MarkdownFile(string path)
{
    /// <summary>Relative to the repository, with forward slashes.</summary>
    public string Path { get; } = path;

    public string Text { get; } = File.ReadAllText(System.IO.Path.Combine(Repository.Root, path));

    /// <summary>The headings of one level, without their marks.</summary>
    public IReadOnlyList<string> Headings(int level) =>
        [.. Prose().Split('\n').Where(line => line.StartsWith(new string('#', level) + " ", StringComparison.Ordinal)).Select(line => line[(level + 1)..].Trim())];

    /// <summary>What stands below a heading, down to the next heading of the same level or above.</summary>
    public string Section(string heading)
    {
        var lines = Text.Split('\n');
        var start = Array.FindIndex(lines, line => line.TrimStart('#').Trim() == heading && line.StartsWith('#'));
        Assert.True(start >= 0, $"{Path} has no heading '{heading}'.");
        var level = lines[start].TakeWhile(static c => c == '#').Count();
        var end = Array.FindIndex(lines, start + 1, line => HeadingLine().Match(line) is { Success: true } match && match.Groups[1].Length <= level);
        return string.Join('\n', lines[(start + 1)..(end < 0 ? lines.Length : end)]);
    }

    /// <summary>The rows of all tables in a text, without their heading rows, cell by cell; marks of code are taken off.</summary>
    public static IReadOnlyList<string[]> Rows(string text)
    {
        var rows = new List<string[]>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var begins = lines[i].StartsWith('|') && i + 1 < lines.Length && RuleLine().IsMatch(lines[i + 1]);
            if (lines[i].StartsWith('|') && !begins && !RuleLine().IsMatch(lines[i]))
            {
                rows.Add([.. lines[i].Trim().Trim('|').Split('|').Select(static cell => cell.Trim().Replace("`", "", StringComparison.Ordinal))]);
            }
        }

        return rows;
    }

    /// <summary>The text without blocks of code.</summary>
    public string Prose() => CodeBlock().Replace(Text, "");

    [GeneratedRegex("^(#+) ")]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"^\|[\s:|-]+\|\s*$")]
    private static partial Regex RuleLine();

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeBlock();
}
