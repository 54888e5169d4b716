using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Unit.Reports;

public sealed class ReportSchemaTests
{
    [Fact]
    public async Task A_record_in_the_published_schema_of_reports_is_another_than_that_of_the_API()
    {
        var own = (JObject)(await ReadAsync("docs", "reference", "report.schema.json"))["$defs"]!;
        var api = (JObject)(await ReadAsync("functions", "openapi.json"))["components"]!["schemas"]!;

        Assert.NotEmpty(own);
        Assert.All(own.Properties(), one => Assert.Equal(
            api[one.Name]?.ToString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal), one.Value.ToString()));
    }

    private static async Task<JObject> ReadAsync(params string[] path) =>
        JObject.Parse(await File.ReadAllTextAsync(Path.Combine([Repository.Root, .. path]), TestContext.Current.CancellationToken));
}
