using Azure.Storage.Blobs;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Embedded.Azurite;

public sealed class AzuriteProcessTests(AzuriteFixture storage)
{
    [Fact]
    public async Task The_connection_string_reaches_the_blob_service()
    {
        var container = new BlobContainerClient(storage.ConnectionString, AzuriteFixture.UniqueName());

        var created = await container.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(201, created.GetRawResponse().Status);
    }
}
