using System.Reflection;
using ImpactTracker.Json;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Unit.Health;

/// <summary>Whether a schema describes a type of ours.</summary>
internal static class OpenApiTypes
{
    /// <summary>Whether a type belongs to the pages, which people open and no program asks.</summary>
    public static bool IsPage(Type type) => type.Namespace?.StartsWith("ImpactTracker.Functions.Pages", StringComparison.Ordinal) == true;

    public static void AssertDescribes(JToken schema, Type type)
    {
        if (type == typeof(ListOrAll))
        {
            Assert.Equal(["array", "string"], schema["oneOf"]!.Select(static one => (string?)one["type"]));
            return;
        }

        var bare = Bare(schema);
        type = Nullable.GetUnderlyingType(type) ?? type;
        Assert.Equal(TypeName(type), Kinds(bare).Single(static kind => kind != "null"));
        Assert.Equal(Format(type), type == typeof(string) ? null : (string?)bare["format"]);
        if (type.IsGenericType && TypeName(type) == "array")
        {
            AssertDescribes(bare["items"]!, type.GetGenericArguments()[0]);
        }
        else if (TypeName(type) == "object" && !type.IsGenericType)
        {
            Assert.Equal(type.Name, OpenApiDocument.NameOf(Reference(schema)));
        }
    }

    public static void AssertNullable(JToken schema, PropertyInfo property)
    {
        var nullable = schema["anyOf"] is not null || (schema["type"] is not null && Kinds(schema).Contains("null"));

        Assert.Equal(new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable, nullable);
    }

    private static string TypeName(Type type) =>
        type == typeof(string) || type == typeof(DateOnly) || type == typeof(DateTimeOffset) || type.IsEnum ? "string"
        : type == typeof(int) || type == typeof(long) ? "integer"
        : type == typeof(bool) ? "boolean"
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? "array" : "object";

    private static string? Format(Type type) =>
        type == typeof(DateOnly) ? "date" : type == typeof(DateTimeOffset) ? "date-time" : type == typeof(int) ? "int32" : type == typeof(long) ? "int64" : null;

    private static string[] Kinds(JToken schema) => schema["type"] is JArray several ? [.. several.Values<string>().OfType<string>()] : [(string)schema["type"]!];

    private static string Reference(JToken schema) => (string)(schema["$ref"] ?? schema["anyOf"]![0]!["$ref"])!;

    private static JToken Bare(JToken schema) => (schema["$ref"] ?? schema["anyOf"]) is not null ? OpenApiDocument.Resolve(new JObject(new JProperty("$ref", Reference(schema)))) : schema;
}
