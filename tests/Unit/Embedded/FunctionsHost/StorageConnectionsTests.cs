using ImpactTracker.FunctionsHost.Settings;
using Microsoft.Extensions.Configuration;

namespace ImpactTracker.Tests.Unit.Embedded.FunctionsHost;

// Rule: "Configure an identity-based connection", the Functions developer guide.
public sealed class StorageConnectionsTests
{
    [Theory]
    [InlineData("Mail:accountName", "impact", "https://impact.queue.core.windows.net/q")]
    [InlineData("Mail:queueServiceUri", "https://other.example/", "https://other.example/q")]
    [InlineData("AzureWebJobsMail:accountName", "impact", "https://impact.queue.core.windows.net/q")]
    [InlineData("Mail", "UseDevelopmentStorage=true", "http://127.0.0.1:10001/devstoreaccount1/q")]
    [InlineData("ConnectionStrings:Mail", "UseDevelopmentStorage=true", "http://127.0.0.1:10001/devstoreaccount1/q")]
    public void A_connection_is_a_connection_string_or_a_section_that_identity_opens(string key, string value, string address)
        => Assert.Equal(new Uri(address), Connections((key, value)).Queue("Mail", "q").Uri);

    [Fact]
    public void Without_a_name_it_is_AzureWebJobsStorage()
        => Assert.Equal(
            new Uri("https://impact.blob.core.windows.net/c"),
            Connections(("AzureWebJobsStorage:accountName", "impact"), ("AzureWebJobsStorage:credential", "managedidentity"), ("AzureWebJobsStorage:clientId", "id"))
                .Container(null, "c").Uri);

    [Fact]
    public void A_section_that_names_neither_account_nor_address_is_refused_by_name()
        => Assert.Contains("'Mail'", Assert.Throws<InvalidOperationException>(() => Connections(("Mail:clientId", "x")).Queue("Mail", "q")).Message, StringComparison.Ordinal);

    private static StorageConnections Connections(params (string Key, string Value)[] settings)
        => new(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(static s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build());
}
