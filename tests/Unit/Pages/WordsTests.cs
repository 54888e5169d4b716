using System.Text.RegularExpressions;
using ImpactTracker.Tests.Support;
using ImpactTracker.Tests.Unit.Architecture;

namespace ImpactTracker.Tests.Unit.Pages;

/// <summary>All words of the pages are in one place, and nothing comes from elsewhere.</summary>
public sealed partial class WordsTests
{
    private static readonly (string Path, string Text)[] Components =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "functions", "Pages"), "*.razor", SearchOption.AllDirectories).Select(static file => (Path.GetFileName(file), File.ReadAllText(file)))];

    public static TheoryData<string> Names => [.. Components.Select(static one => one.Path)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_component_says_something_in_words_of_its_own(string name)
    {
        var markup = Markup(Components.Single(one => one.Path == name).Text);

        Assert.DoesNotMatch(@">\s*[A-Z][a-z]+ [a-z]+", markup);
        Assert.DoesNotMatch("""(?:title|alt|aria-label|placeholder|Label|Hint|Button)="[A-Z][a-z]+ """, markup);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_component_has_what_the_policy_refuses(string name)
    {
        var markup = Markup(Components.Single(one => one.Path == name).Text);

        Assert.DoesNotMatch(@"\sstyle=|\son[a-z]+=|<style|javascript:", markup);
    }

    [Fact]
    public void A_word_is_kept_that_no_page_says()
    {
        var said = string.Join('\n', Components.Select(static one => one.Text).Concat(Product.Sources("functions").Select(static one => one.Text)));
        // Words of which the code makes the name, from a state or a format.
        string[] made = [.. Made().Matches(said).Select(static one => one.Groups[1].Value)];
        var kept = Directory.EnumerateFiles(Path.Combine(Repository.Root, "functions", "Pages", "Words"), "*.resx").Where(static file => Path.GetFileName(file) != "FieldWords.resx")
            .SelectMany(file => Entry().Matches(File.ReadAllText(file)).Where(one => !made.Any(beginning => one.Groups[1].Value.StartsWith(beginning, StringComparison.Ordinal))).Select(one => $"{Path.GetFileNameWithoutExtension(file)}.{one.Groups[1].Value}"));

        Assert.DoesNotContain(kept, word => !Regex.IsMatch(said, $@"\b{Regex.Escape(word)}\b"));
    }

    [Fact]
    public void A_word_counts_one_thing_as_many()
    {
        var said = string.Join('\n', Components.Select(static one => one.Text).Concat(Product.Sources("functions").Select(static one => one.Text)));
        var plurals = Directory.EnumerateFiles(Path.Combine(Repository.Root, "functions", "Pages", "Words"), "*.resx")
            .SelectMany(file => Plural().Matches(File.ReadAllText(file)).Select(one => $"{Path.GetFileNameWithoutExtension(file)}.{one.Groups[1].Value}"));

        // One that Say.Count chooses has a word for one beside it; these are never said of one.
        Assert.DoesNotContain(plurals.Except(["NarrativeWords.LimitWords", "ReportWords.LinkUsed"]), word => !Regex.IsMatch(said, $@"Say\.Count\([^;]*, \w+\.\w+, {Regex.Escape(word)}\)"));
    }

    private static string Markup(string text) => Comment().Replace(text.Split("@code {")[0], "");

    [GeneratedRegex(@"<data name=""(\w+)""[^>]*><value>[^<]*\{\d\} (?:more |earlier )?(?!has\b|as\b|is\b|was\b|its\b)[a-z]+s\b")]
    private static partial Regex Plural();

    [GeneratedRegex("<data name=\"(\\w+)\"")]
    private static partial Regex Entry();

    [GeneratedRegex("""\bWord\(\$"(\w+)\{""")]
    private static partial Regex Made();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
