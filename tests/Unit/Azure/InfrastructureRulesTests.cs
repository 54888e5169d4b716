using System.Text.RegularExpressions;
using ImpactTracker.Telemetry;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;
using Checkout = ImpactTracker.Tests.Unit.Docs.Documents;

namespace ImpactTracker.Tests.Unit.AzureForm;

/// <summary>What must hold in infra-bicep and the workflow, whoever changes them.</summary>
public sealed partial class InfrastructureRulesTests
{
    private static readonly string Bicep = string.Concat(Checkout.Files("*.bicep").Select(Text));

    [Theory]
    [InlineData("listKeys(")]
    [InlineData("listAccountSas(")]
    [InlineData("AccountKey=")]
    [InlineData("allowSharedKeyAccess: true")]
    [InlineData("allowBlobPublicAccess: true")]
    [InlineData("SystemAssigned")]
    public void A_key_or_an_open_door_came_in(string word) => Assert.DoesNotContain(word, Bicep, StringComparison.Ordinal);

    [Theory]
    [InlineData("allowSharedKeyAccess: false")]
    [InlineData("allowBlobPublicAccess: false")]
    [InlineData("minimumTlsVersion: 'TLS1_2'")]
    [InlineData("isVersioningEnabled: true")]
    [InlineData("enablePurgeProtection: true")]
    [InlineData("enableRbacAuthorization: true")]
    [InlineData("httpsOnly: true")]
    [InlineData("'Return401'")]
    public void A_safeguard_went_out(string words) => Assert.Contains(words, Bicep, StringComparison.Ordinal);

    [Fact]
    public void A_role_of_the_app_cannot_be_given_to_anybody() =>
        Assert.All(["Manager", "Viewer", "Funder"], static role => Assert.Matches($"(?m)^  {role}: '", Text("infra-bicep/modules/auth.bicep")));

    [Fact]
    public void An_alert_waits_for_a_measure_that_nobody_takes()
    {
        var measured = Taken();
        var awaited = MeasureName().Matches(Text("infra-bicep/modules/alerts.bicep")).Select(static match => match.Value).ToArray();

        Assert.NotEmpty(awaited);
        Assert.All(awaited, name => Assert.Contains(name, measured));
    }

    [Fact]
    public void A_measure_is_not_described_or_described_and_not_taken() =>
        Assert.Equal(Taken(), Docs.MarkdownFile.Rows(Text("docs/reference/telemetry.md")).Select(static row => row[0]));

    [Fact]
    public void A_rule_of_the_linter_only_warns() =>
        Assert.All(JObject.Parse(Text("infra-bicep/bicepconfig.json")).SelectTokens("$.analyzers.core.rules.*.level"), static level => Assert.Equal("error", (string?)level));

    [Fact]
    public void An_action_of_the_workflow_may_change_under_us()
    {
        var uses = Checkout.Files("*.yml").Where(static path => path.StartsWith(".github/", StringComparison.Ordinal)).SelectMany(path => Uses().Matches(Text(path)).Select(static match => match.Groups[1].Value)).ToArray();

        Assert.NotEmpty(uses);
        Assert.All(uses, static action => Assert.Matches("@[0-9a-f]{40}$", action));
    }

    private static IEnumerable<string> Taken() => typeof(Measures).GetProperties()
        .Select(static property => ((System.Diagnostics.Metrics.Instrument)property.GetValue(null)!).Name).Order(StringComparer.Ordinal);

    private static string Text(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    [GeneratedRegex(@"impacttracker\.[a-z_.]+[a-z]")]
    private static partial Regex MeasureName();

    [GeneratedRegex(@"uses: (\S+)")]
    private static partial Regex Uses();
}
