using System.Globalization;
using System.Text;
using ImpactTracker.Tests.Unit.Vocabularies;
using ImpactTracker.Vocabularies;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Unit.Docs;

public class VocabulariesReferenceTests
{
    private static readonly MarkdownFile Reference = new("docs/reference/vocabularies.md");

    [Fact]
    public void A_list_is_not_described_or_described_and_not_there() =>
        Assert.Equal(VocabularyFile.Names, Reference.Headings(2).Where(static heading => heading.StartsWith('`')).Select(static heading => heading.Trim('`')));

    [Fact]
    public void A_code_or_a_label_in_the_reference_is_not_the_one_in_the_file()
    {
        var wrong = new StringBuilder();
        foreach (var list in VocabularyFile.Lists.Properties())
        {
            var table = Table((JArray)list.Value);
            if (TableIn(Reference.Section($"`{list.Name}`")) != table)
            {
                wrong.Append(CultureInfo.InvariantCulture, $"\n## `{list.Name}`\n\n{table}\n");
            }
        }

        Assert.True(wrong.Length == 0, $"{Reference.Path} should have these tables:\n{wrong}");
    }

    private static string TableIn(string section) => string.Join('\n', section.Split('\n').Where(static line => line.StartsWith('|')));

    private static string Table(JArray terms)
    {
        string[] rows = ["| Code | Label | Printed otherwise by | Also understood |", "| --- | --- | --- | --- |", .. terms.Select(static term => Row(term))];
        return string.Join('\n', rows);
    }

    private static string Row(JToken term)
    {
        var labels = ((JObject?)term["labels"])?.Properties().Select(static label => $"{(Targets.All.Contains(label.Name) ? label.Name : "?")}: {label.Value}") ?? [];
        var also = term["also"]?.Values<string>() ?? [];
        return $"| `{term["code"]}`{((bool?)term["legacy"] == true ? " (legacy)" : "")} | {term["label"]} | {string.Join("; ", labels)} | {string.Join("; ", also)} |";
    }
}
