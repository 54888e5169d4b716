using System.Globalization;
using System.Reflection;
using ImpactTracker.Json;
using ImpactTracker.Outcomes;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Functions.Http;

/// <summary>
/// Says in our words where a body does not fit a draft: the field, and what would be right. Nothing is converted: the JSON library would take
/// 42 for a text, "42" for a number, "" for a day, and a list's null for a record.
/// </summary>
internal static class JsonMistakes
{
    private const int MostErrors = 20;

    public static FieldErrors Find(JObject body, Type draft)
    {
        var errors = new FieldErrors();
        Properties(body, draft, errors);
        return errors;
    }

    private static void Properties(JObject value, Type type, FieldErrors errors)
    {
        foreach (var given in value.Properties())
        {
            if (type.GetProperty(given.Name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) is not { CanWrite: true } property)
            {
                Add(errors, given.Path, $"is not a field of this request; it has: {Fields(type)}");
            }
            else if (given.Value.Type != JTokenType.Null)
            {
                Value(given.Value, property.PropertyType, errors);
            }
        }
    }

    private static void Value(JToken value, Type type, FieldErrors errors)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Fits(value, type) is { } expected)
        {
            Add(errors, value.Path, expected);
        }
        else if (value is JArray list)
        {
            foreach (var member in list)
            {
                Value(member, type == typeof(ListOrAll) ? typeof(string) : type.GetGenericArguments()[0], errors);
            }
        }
        else if (value is JObject record)
        {
            Properties(record, type, errors);
        }
    }

    /// <summary>Null when the value has the type, or what would be right.</summary>
    private static string? Fits(JToken value, Type type) => type switch
    {
        _ when type == typeof(string) => value.Type == JTokenType.String ? null : "must be text in quotation marks",
        _ when type == typeof(bool) => value.Type == JTokenType.Boolean ? null : "must be true or false",
        _ when type == typeof(int) => value is JValue { Value: long and >= int.MinValue and <= int.MaxValue } ? null
            : string.Create(CultureInfo.InvariantCulture, $"must be a whole number, at most {int.MaxValue}"),
        _ when type == typeof(DateOnly) => value.Type == JTokenType.String && DateOnly.TryParseExact((string?)value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? null : "must be a day such as 2018-12-13",
        _ when type == typeof(DateTimeOffset) => value.Type == JTokenType.String && TrackerJson.IsInstant((string?)value) ? null : "must be an instant such as 2018-12-13T09:30:00Z",
        _ when type == typeof(ListOrAll) => value is JArray || (value.Type == JTokenType.String && (string?)value == ListOrAll.Word) ? null : "must be a list in square brackets, or \"all\"",
        { IsGenericType: true } => value is JArray ? null : "must be a list in square brackets",
        _ => value is JObject ? null : "must be an object in braces",
    };

    private static void Add(FieldErrors errors, string field, string message)
    {
        if (errors.Count < MostErrors)
        {
            errors.Add(field, message);
        }
    }

    private static string Fields(Type type) =>
        string.Join(", ", type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static property => property.CanWrite).Select(static property => char.ToLower(property.Name[0], CultureInfo.InvariantCulture) + property.Name[1..]));
}
