using ImpactTracker.Functions;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Unit.Docs;

public class SettingsReferenceTests
{
    // Read by name and not by an options class: the account by its name (StorageClients), the preparation of storage, and what App Service sets.
    private static readonly string[] ReadByName =
    [
        "AzureWebJobsStorage", "AzureWebJobsStorage__accountName", "AzureWebJobsStorage__blobServiceUri", "AzureWebJobsStorage__queueServiceUri",
        "AzureWebJobsStorage__tableServiceUri", "AzureWebJobsStorage__clientId", "Storage__CreateMissing", "WEBSITE_AUTH_ENABLED",
    ];

    private static readonly MarkdownFile Reference = new("docs/reference/settings.md");
    private static readonly IReadOnlyList<string[]> Rows = MarkdownFile.Rows(Reference.Text);

    [Fact]
    public void A_setting_is_read_and_not_described_or_described_and_read_by_nobody()
    {
        var read = SettingFact.All.Select(static one => one.Name).Concat(FunctionFact.Schedules).Concat(Local().Keys).Concat(ReadByName).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(string.Join('\n', read), string.Join('\n', Rows.Select(static row => row[0]).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_default_in_the_reference_is_not_the_default_in_the_code() => Assert.All(SettingFact.All, static one =>
        Assert.Equal(one.Default.Length == 0 ? "none" : one.Default, Row(one.Name)[2]));

    [Fact]
    public void A_local_value_in_the_reference_is_not_the_one_in_local_settings() => Assert.All(Local(), static one =>
        Assert.StartsWith(one.Value, Row(one.Key)[3], StringComparison.Ordinal));

    [Fact]
    public void The_sentence_of_a_missing_setting_is_not_in_the_reference() => Assert.All(SettingFact.All.Where(static one => one.Error is not null), static one =>
        Assert.Contains(one.Error!, Reference.Text, StringComparison.Ordinal));

    [Fact]
    public void A_timers_schedule_is_not_looked_at_before_the_start() =>
        Assert.Equal(FunctionFact.Schedules.Order(StringComparer.Ordinal), TimerSchedules.Settings.Select(static name => name.Replace(":", "__", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    private static string[] Row(string name) => Rows.Single(row => row[0] == name);

    private static Dictionary<string, string> Local()
    {
        var file = JObject.Parse(File.ReadAllText(Path.Combine(Repository.Root, "functions", "local.settings.json")));
        return ((JObject)file["Values"]!).Properties().ToDictionary(static value => value.Name, static value => (string)value.Value!);
    }
}
