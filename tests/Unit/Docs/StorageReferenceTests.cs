using ImpactTracker.Storage;

namespace ImpactTracker.Tests.Unit.Docs;

public class StorageReferenceTests
{
    private static readonly MarkdownFile Reference = new("docs/reference/storage.md");

    [Fact]
    public void A_container_is_used_and_not_described_or_described_and_not_used() =>
        Assert.Equal(StorageFacts.Names(StorageKind.Container), First("Containers"));

    [Fact]
    public void A_queue_is_used_and_not_described_or_described_and_not_used() =>
        Assert.Equal(StorageFacts.Names(StorageKind.Queue), First("Queues"));

    [Fact]
    public void A_message_is_described_without_a_field_of_its_body() => Assert.All(MarkdownFile.Rows(Reference.Section("Queues")), static row =>
        Assert.All(StorageFacts.Body(row[0]), field => Assert.Contains($"\"{field}\"", row[1], StringComparison.Ordinal)));

    [Fact]
    public void A_container_or_table_is_left_out_where_it_is_told_what_holds_personal_data()
    {
        var told = MarkdownFile.Rows(Reference.Section("Personal data")).Select(static row => row[0]).Order(StringComparer.Ordinal);

        Assert.Equal(StorageFacts.Names(StorageKind.Table).Concat(StorageFacts.Names(StorageKind.Container)).Order(StringComparer.Ordinal), told);
    }

    private static IEnumerable<string> First(string heading) => MarkdownFile.Rows(Reference.Section(heading)).Select(static row => row[0]).Order(StringComparer.Ordinal);
}
