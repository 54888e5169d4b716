using System.Reflection;
using System.Text.RegularExpressions;
using ImpactTracker.Functions.Http;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Unit.Health;

public sealed partial class OpenApiRouteTests
{
    public static TheoryData<string> Functions => OpenApiDocument.Names;

    // What answers HEAD is described by its GET.
    [Fact]
    public void The_routes_described_are_those_that_exist() => Assert.Equal(
        OpenApiDocument.Functions.SelectMany(static one => one.Value.Trigger.Methods!.Where(static method => method != "head").Select(method => $"{method} /{one.Value.Trigger.Route} {one.Key}")).Order(StringComparer.Ordinal),
        OpenApiDocument.Operations.Values.Select(static one => $"{one.Method} {one.Path} {one.Id}").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Functions))]
    public void The_parameters_described_are_those_that_the_function_reads(string function)
    {
        var (operation, source) = (OpenApiDocument.Operations[function], OpenApiDocument.SourceOf(function));
        string[] headers = [.. source.Contains("IfMatch()", StringComparison.Ordinal) ? (string[])["If-Match"] : [], .. source.Contains(".IdempotencyKey(", StringComparison.Ordinal) ? (string[])["Idempotency-Key"] : []];
        string[] paging = source.Contains(".PageAsync(", StringComparison.Ordinal) ? ["continuation", "top"] : [];

        Assert.Equal(OpenApiDocument.RouteParameter().Matches(operation.Path).Select(static one => one.Groups[1].Value).Order(StringComparer.Ordinal), operation.Named("path"));
        Assert.Equal(QueryParameter().Matches(source).Select(static one => one.Groups[1].Value).Concat(paging).Distinct().Order(StringComparer.Ordinal), operation.Named("query"));
        Assert.Equal(headers.Order(StringComparer.Ordinal), operation.Named("header").Where(static name => !name.StartsWith("X-", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void The_body_described_is_the_draft_that_the_function_reads(string function)
    {
        var draft = Draft().Match(OpenApiDocument.SourceOf(function));

        Assert.Equal(draft.Success ? draft.Groups[1].Value : null, OpenApiDocument.Operations[function].JsonBody);
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void The_role_described_is_the_one_that_the_function_asks_for(string function)
    {
        var security = OpenApiDocument.Operations[function].Json["security"]!;
        var role = OpenApiDocument.Functions[function].Class.GetCustomAttribute<AccessAttribute>()!.Role;

        Assert.True(JToken.DeepEquals(security, role == Role.Anyone ? new JArray() : new JArray(new JObject(new JProperty("appService", new JArray(role.ToString()))))), security.ToString());
    }

    [GeneratedRegex("""(?:Texts?|Day|Code|OneOf)\((?:request, )?"(\w+)"[,)]""")]
    private static partial Regex QueryParameter();

    [GeneratedRegex(@"Read(?:Hashed)?JsonAsync<(\w+)>")]
    private static partial Regex Draft();
}
