using ImpactTracker.Storage;

namespace ImpactTracker.Tests.Unit.Docs;

public class InfrastructureNamesTests
{
    [Fact]
    public void Infrastructure_would_be_declared_without_a_name_that_the_app_uses()
    {
        var told = MarkdownFile.Rows(new MarkdownFile("infra-bicep/README.md").Text).ToDictionary(static row => row[0], static row => row[1]);

        Assert.Equal(string.Join(", ", StorageFacts.Names(StorageKind.Table)), told["Tables"]);
        Assert.Equal(string.Join(", ", StorageFacts.Names(StorageKind.Container)), told["Containers"]);
        Assert.Equal(string.Join(", ", StorageFacts.Names(StorageKind.Queue)), told["Queues"]);
    }
}
