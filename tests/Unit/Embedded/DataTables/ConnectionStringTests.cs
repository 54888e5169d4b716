using Azure.Data.Tables;

namespace ImpactTracker.Tests.Unit.Embedded.DataTables;

/// <summary>Where a connection string leads. Source: storage documentation, "Configure Azure Storage connection strings".</summary>
public sealed class ConnectionStringTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://azurite", "http://azurite:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=impact;AccountKey=a2V5;EndpointSuffix=core.windows.net", "https://impact.table.core.windows.net/", "impact")]
    [InlineData("AccountName=impact;AccountKey=a2V5a2V5Cg==", "https://impact.table.core.windows.net/", "impact")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=impact;AccountKey=a2V5;EndpointSuffix=core.chinacloudapi.cn;", "https://impact.table.core.chinacloudapi.cn/", "impact")]
    [InlineData("TableEndpoint=https://impact.table.core.windows.net/;SharedAccessSignature=sv=2019-02-02&sig=a%3D", "https://impact.table.core.windows.net/", "impact")]
    [InlineData("AccountName=impact;AccountKey=a2V5;TableEndpoint=http://localhost:3/impact", "http://localhost:3/impact", "impact")]
    public void A_connection_string_leads_to_its_account(string connectionString, string address, string account)
    {
        var service = new TableServiceClient(connectionString);

        Assert.Equal((address, account), (service.Uri.AbsoluteUri, service.AccountName));
        Assert.Equal($"{address.TrimEnd('/')}/Activities", new TableClient(connectionString, "Activities").Uri.AbsoluteUri);
    }

    [Theory]
    [InlineData("AccountName=impact")]
    [InlineData("AccountKey=a2V5")]
    [InlineData("TableEndpoint=https://impact.table.core.windows.net/")]
    [InlineData("nonsense")]
    [InlineData("AccountName=a;AccountName=b;AccountKey=a2V5")]
    public void A_connection_string_that_leads_nowhere_is_refused(string connectionString) =>
        Assert.Throws<InvalidOperationException>(() => new TableServiceClient(connectionString));

    [Fact]
    public void Two_signatures_at_once_are_refused() =>
        Assert.Throws<ArgumentException>(() => new TableClient(new Uri("https://impact.table.core.windows.net/T?sv=1&sig=a"), new Azure.AzureSasCredential("sv=1&sig=b")));

    [Fact]
    public void An_address_without_a_table_is_refused() =>
        Assert.Throws<ArgumentException>(() => new TableClient(new Uri("https://impact.table.core.windows.net/?sv=1&sig=a")));
}
