using System.Text.RegularExpressions;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Unit.Samples;

/// <summary>Facts carry over from the originals, sentences do not.</summary>
public partial class SampleWordingTests
{
    private const int SharedWordsAllowed = 7;
    private static readonly string[] Originals = ["gtr-project-page.txt", "policy-brief.txt", "roundtable-note.txt", "policy-influence-note.txt"];

    [Fact]
    public void Titles_names_and_dates_are_on_the_project_page()
    {
        var original = Repository.SharedData("gtr-project-page.txt");
        Assert.SkipWhen(original is null, "The shared material is not here.");

        var page = File.ReadAllText(original);
        var award = SampleFiles.Record("award.json");
        Assert.StartsWith((string)award["title"]! + "\n", page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Lead Research Organisation: " + (string?)award["leadOrganisation"] + "\n", page, StringComparison.Ordinal);
        Assert.Contains("Department Name: " + (string?)award["department"] + "\n", page, StringComparison.Ordinal);
        Assert.Contains("One Bank research seminar 13 December 2018", page, StringComparison.Ordinal);
        Assert.All(["Geographic Reach National", "Year(s) Of Engagement Activity 2018", "Year(s) Of Engagement Activity 2019", "A talk or presentation", "A magazine, newsletter or online publication"], fact => Assert.Contains(fact, page, StringComparison.Ordinal));
    }

    [Fact]
    public void No_eight_words_in_a_row_are_taken_from_an_original()
    {
        var originals = Originals.Select(Repository.SharedData).OfType<string>().ToList();
        Assert.SkipWhen(originals.Count < Originals.Length, "The shared material is not here.");

        var taken = originals.SelectMany(o => Runs(File.ReadAllText(o))).ToHashSet();
        Assert.Equal([], Texts().SelectMany(Runs).Where(taken.Contains));
    }

    /// <summary>Everything in the samples that is written, not recorded: the title of the award is a fact.</summary>
    private static IEnumerable<string> Texts()
    {
        var award = SampleFiles.Record("award.json");
        award.Remove("title");
        return
        [
            .. SampleFiles.Strings(award),
            .. SampleFiles.Records("activities.json").SelectMany(SampleFiles.Strings),
            .. SampleFiles.Strings(SampleFiles.Record("brief.json")),
            SampleFiles.Text("brief.md"),
            SampleFiles.Text("README.md"),
        ];
    }

    private static IEnumerable<string> Runs(string text)
    {
        var words = Word().Matches(text).Select(m => m.Value.ToUpperInvariant()).ToArray();
        for (var i = 0; i + SharedWordsAllowed < words.Length; i++)
        {
            yield return string.Join(' ', words[i..(i + SharedWordsAllowed + 1)]);
        }
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
