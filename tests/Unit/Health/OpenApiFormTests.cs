using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Unit.Health;

// The rules are those of OpenAPI 3.1.0 and JSON Schema 2020-12 that a reader of the document relies on.
public sealed class OpenApiFormTests
{
    private static readonly string[] Types = ["string", "integer", "boolean", "array", "object", "null"];
    private static readonly string[] Formats = ["date", "date-time", "int32", "int64", "uri", "uri-reference"];

    private static IEnumerable<JObject> Objects => OpenApiDocument.Root.DescendantsAndSelf().OfType<JObject>();

    private static string[] References => [.. Objects.Select(static one => (string?)one["$ref"]).OfType<string>()];

    [Fact]
    public void Every_reference_leads_somewhere() =>
        Assert.All(References, static one => Assert.IsType<JObject>(OpenApiDocument.Resolve(new JObject(new JProperty("$ref", one)))));

    [Fact]
    public void No_component_is_left_over() => Assert.Equal(
        ((JObject)OpenApiDocument.Root["components"]!).Properties().Where(static kind => kind.Name != "securitySchemes")
            .SelectMany(static kind => ((JObject)kind.Value).Properties().Select(one => $"#/components/{kind.Name}/{one.Name}")).Order(StringComparer.Ordinal),
        References.Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void It_says_what_it_is_and_how_to_sign_in()
    {
        Assert.Matches(@"^3\.1\.\d$", (string?)OpenApiDocument.Root["openapi"]);
        Assert.All((string[])["title", "version", "description"], static name => Assert.NotEmpty((string?)OpenApiDocument.Root["info"]![name] ?? ""));
        Assert.Contains("Manager", (string?)OpenApiDocument.Root.SelectToken("components.securitySchemes.appService.description"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_operation_is_named_once_sorted_and_summed_up()
    {
        var tags = OpenApiDocument.Root["tags"]!.Select(static tag => (string)tag["name"]!).ToArray();
        Assert.All(OpenApiDocument.Operations.Values, operation =>
        {
            Assert.Contains((string)Assert.Single(operation.Json["tags"]!)!, tags);
            Assert.NotEmpty((string?)operation.Json["summary"] ?? "");
            Assert.All(operation.Statuses, status => Assert.NotEmpty((string?)operation.Response(status)["description"] ?? ""));
            Assert.All(operation.Parameters, static one => Assert.NotEmpty((string?)one["description"] ?? ""));
            Assert.All(operation.Parameters, static one => Assert.Equal((string?)one["in"] == "path", (bool?)one["required"] == true && (string?)one["in"] == "path"));
        });
    }

    [Fact]
    public void Every_schema_keeps_the_rules_of_its_type() => Assert.All(Objects.Where(static one => one["type"] is JValue or JArray && one["scheme"] is null), static schema =>
    {
        var types = schema["type"] is JArray several ? several.Values<string>().ToArray() : [(string?)schema["type"]];
        Assert.Subset(Types.ToHashSet(), types.OfType<string>().ToHashSet());
        Assert.Equal(types.Contains("array"), schema["items"] is not null);
        Assert.True(schema["format"] is null || Formats.Contains((string?)schema["format"]), schema.Path);
        Assert.True((schema["minLength"] ?? schema["maxLength"] ?? schema["pattern"]) is null || types.Contains("string"), schema.Path);
        Assert.True((schema["minimum"] ?? schema["maximum"]) is null || types.Contains("integer"), schema.Path);
        Assert.Subset(((schema["properties"] as JObject)?.Properties().Select(static one => one.Name) ?? []).ToHashSet(), (schema["required"] as JArray)?.Values<string>().OfType<string>().ToHashSet() ?? []);
        Assert.True(schema["pattern"] is null || Regex.IsMatch("", $"(?:{(string?)schema["pattern"]})?"), schema.Path);
    });

    [Fact]
    public void A_body_takes_no_property_that_is_not_described() => Assert.All(
        OpenApiDocument.Schemas.Properties().Where(static one => (string?)one.Value["type"] == "object"), static one => Assert.Equal(JTokenType.Boolean, one.Value["additionalProperties"]?.Type));
}
