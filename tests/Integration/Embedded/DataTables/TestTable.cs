using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using ImpactTracker.LocalRun;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Embedded.DataTables;

/// <summary>A table of a test's own, and a second way to look into it that shares nothing with the client under test.</summary>
internal static class TestTable
{
    private static readonly HttpClient Http = new();

    public static async Task<TableClient> CreateAsync(AzuriteFixture storage)
    {
        var table = new TableClient(storage.ConnectionString, AzuriteFixture.UniqueName());
        await table.CreateAsync(TestContext.Current.CancellationToken);
        return table;
    }

    /// <summary>What is stored, as the service's JSON tells it.</summary>
    public static async Task<JsonElement> StoredAsync(AzuriteFixture storage, TableClient table, string partitionKey, string rowKey)
    {
        var address = $"{table.Uri}(PartitionKey='{Uri.EscapeDataString(partitionKey)}',RowKey='{Uri.EscapeDataString(rowKey)}')?{Signature()}";
        Assert.StartsWith(storage.Azurite.TableEndpoint.AbsoluteUri, address, StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse("application/json;odata=minimalmetadata"));
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var json = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, json);
        return JsonDocument.Parse(json).RootElement;
    }

    /// <summary>An account SAS for the development account, signed here by hand.</summary>
    /// <remarks>Storage REST documentation, "Create an account SAS", the string to sign before version 2020-12-06.</remarks>
    public static string Signature(string permissions = "rwdlacu", int years = 1)
    {
        var expiry = DateTimeOffset.UtcNow.AddYears(years).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var toSign = $"{AzuriteProcess.AccountName}\n{permissions}\nt\nsco\n\n{expiry}\n\nhttps,http\n2019-02-02\n";
        var hash = HMACSHA256.HashData(Convert.FromBase64String(AzuriteProcess.AccountKey), Encoding.UTF8.GetBytes(toSign));
        return $"sv=2019-02-02&ss=t&srt=sco&sp={permissions}&se={Uri.EscapeDataString(expiry)}&spr=https,http&sig={Uri.EscapeDataString(Convert.ToBase64String(hash))}";
    }
}
