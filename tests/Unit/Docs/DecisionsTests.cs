using System.Text.RegularExpressions;

namespace ImpactTracker.Tests.Unit.Docs;

public partial class DecisionsTests
{
    private static readonly string[] Parts = ["Context", "Decision", "Alternatives", "Consequences"];

    public static TheoryData<string> Records => [.. Documents.Files("*.md").Where(static path => RecordPath().IsMatch(path))];

    [Fact]
    public void A_decision_is_not_in_the_index_or_stands_there_under_another_title()
    {
        var listed = MarkdownFile.Rows(new MarkdownFile("docs/adr/README.md").Text).Select(static row => $"{row[0]} {row[1]}").Order(StringComparer.Ordinal);
        var written = Records.Select(static row => new MarkdownFile(row.Data)).Where(static file => !file.Path.Contains("/0000-", StringComparison.Ordinal))
            .Select(static file => $"[{Path.GetFileName(file.Path)[..4]}]({Path.GetFileName(file.Path)}) {file.Headings(1)[0][6..]}").Order(StringComparer.Ordinal);

        Assert.Equal(written, listed);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void A_decision_lacks_a_part_that_every_decision_has(string path)
    {
        var record = new MarkdownFile(path);

        Assert.StartsWith(Path.GetFileName(path)[..4] + ". ", record.Headings(1)[0], StringComparison.Ordinal);
        Assert.Matches(Status(), record.Text);
        Assert.Equal(Parts, record.Headings(2));
        Assert.All(Parts, part => Assert.NotEqual("", record.Section(part).Trim()));
    }

    [GeneratedRegex(@"^docs/adr/\d{4}-[a-z0-9-]+\.md$")]
    private static partial Regex RecordPath();

    [GeneratedRegex(@"^Status: (Proposed|Accepted|Superseded by \[\d{4}\].*)\n\nDate: (\d{4}-\d{2}-\d{2}|yyyy-mm-dd)$", RegexOptions.Multiline)]
    private static partial Regex Status();
}
