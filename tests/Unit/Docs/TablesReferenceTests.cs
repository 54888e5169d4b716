using ImpactTracker.Storage;

namespace ImpactTracker.Tests.Unit.Docs;

public class TablesReferenceTests
{
    private static readonly MarkdownFile Reference = new("docs/reference/tables.md");

    public static TheoryData<string> RowClasses => [.. StorageFacts.Rows.Select(static row => row.Name)];

    public static TheoryData<string> TableNames => [.. StorageFacts.Names(StorageKind.Table)];

    [Fact]
    public void A_table_is_registered_and_not_described_or_described_and_not_registered()
    {
        var described = Reference.Headings(2).Where(static heading => heading.StartsWith('`')).Select(static heading => heading.Trim('`')).Order(StringComparer.Ordinal);

        Assert.Equal(StorageFacts.Names(StorageKind.Table), described);
    }

    [Theory]
    [MemberData(nameof(TableNames))]
    public void A_table_is_described_without_its_keys_or_the_queries_that_they_serve(string table)
    {
        var section = Reference.Section($"`{table}`");

        Assert.Contains("**Partition key**", section, StringComparison.Ordinal);
        Assert.Contains("**Row key**", section, StringComparison.Ordinal);
        Assert.Contains("**Serves**", section, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RowClasses))]
    public void A_column_is_missing_mistyped_or_too_many_in_the_description_of_its_row(string name)
    {
        var row = StorageFacts.Rows.Single(type => type.Name == name);
        var heading = Reference.Headings(3).Single(text => text.Contains($"`{name}`", StringComparison.Ordinal));
        var described = MarkdownFile.Rows(Reference.Section(heading)).Select(static cells => $"{cells[0]}: {cells[1]}").Order(StringComparer.Ordinal);

        Assert.Equal(string.Join('\n', StorageFacts.Columns(row)), string.Join('\n', described));
        if (StorageFacts.TableOf(row) is { } table)
        {
            Assert.Contains($"`{name}`", Reference.Section($"`{table}`"), StringComparison.Ordinal);
        }
    }
}
