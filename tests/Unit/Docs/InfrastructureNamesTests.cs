using ImpactTracker.Storage;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Unit.Docs;

/// <summary>infra-bicep declares what the code uses. The message of a failure is the line to add or to take out.</summary>
public class InfrastructureNamesTests
{
    private static readonly JObject Names = JObject.Parse(File.ReadAllText(Path.Combine(Repository.Root, "infra-bicep", "names.json")));
    private static readonly JObject Settings = JObject.Parse(File.ReadAllText(Path.Combine(Repository.Root, "infra-bicep", "settings.json")));

    public static TheoryData<string, StorageKind> Lists => new() { { "tables", StorageKind.Table }, { "containers", StorageKind.Container }, { "queues", StorageKind.Queue } };

    [Theory]
    [MemberData(nameof(Lists))]
    public void Azure_would_have_other_storage_than_the_code_uses(string list, StorageKind kind) =>
        AssertSame($"infra-bicep/names.json, \"{list}\"", StorageFacts.Names(kind), Names[list]!.Values<string>()!);

    [Fact]
    public void The_platform_would_ask_for_sign_in_where_the_contract_is_open_or_the_other_way_round()
    {
        var open = FunctionFact.All.Where(static one => one.Who == "Anyone").Select(static one => one.Trigger.Split(' ')[^1])
            .Select(static route => route.IndexOf('{', StringComparison.Ordinal) is var hole and >= 0 ? route[..hole] + "*" : route);

        AssertSame("infra-bicep/names.json, \"openPaths\"", open.Distinct(), Names["openPaths"]!.Values<string>()!);
    }

    [Fact]
    public void A_setting_would_be_missing_in_Azure()
    {
        var described = MarkdownFile.Rows(new MarkdownFile("docs/reference/settings.md").Text).Select(static row => row[0]);
        var given = ((JObject)Settings["values"]!).Properties().Concat(((JObject)Settings["secrets"]!).Properties()).Concat(((JObject)Settings["leftOut"]!).Properties())
            .Select(static property => property.Name).Concat(Settings["fromParameters"]!.Values<string>()!);

        AssertSame("infra-bicep/settings.json (values, secrets, fromParameters or leftOut)", described, given!);
    }

    [Fact]
    public void A_setting_that_parameters_fill_is_not_filled()
    {
        var app = File.ReadAllText(Path.Combine(Repository.Root, "infra-bicep", "modules", "function-app.bicep"));

        Assert.All(Settings["fromParameters"]!.Values<string>(), name => Assert.Contains($"      {name}: ", app, StringComparison.Ordinal));
    }

    [Fact]
    public void A_secret_would_stand_in_plain_sight()
    {
        var secret = MarkdownFile.Rows(new MarkdownFile("docs/reference/settings.md").Text).Where(static row => row[4] == "yes").Select(static row => row[0]);

        Assert.All(secret, static name => Assert.NotNull(Settings["secrets"]![name]));
    }

    [Fact]
    public void A_schedule_would_be_left_out() =>
        Assert.All(FunctionFact.Schedules, static name => Assert.Equal(6, ((string?)Settings["values"]![name])?.Split(' ').Length));

    private static void AssertSame(string where, IEnumerable<string> used, IEnumerable<string?> declared)
    {
        var (needed, there) = (used.ToHashSet(StringComparer.Ordinal), declared.ToList());
        var wrong = needed.Except(there).Select(name => $"{where}: add the line \"{name}\"")
            .Concat(there.Where(name => !needed.Contains(name!)).Select(name => $"{where}: take out \"{name}\", which nothing uses"))
            .Concat(there.GroupBy(static name => name).Where(static group => group.Count() > 1).Select(group => $"{where}: \"{group.Key}\" stands there twice")).ToArray();

        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }
}
