using System.Globalization;
using System.Reflection;
using ImpactTracker.Outcomes;
using Newtonsoft.Json.Serialization;

namespace ImpactTracker.Functions.Http;

/// <summary>Says in our words what the JSON library could not make fit: the field, and what would be right.</summary>
internal static class JsonMistakes
{
    public static void Add(FieldErrors errors, ErrorContext context)
    {
        var field = context.Path.Length == 0 ? "body" : context.Path;
        if (context.Error.Message.StartsWith("Could not find member", StringComparison.Ordinal))
        {
            errors.Add(field, $"is not a field of this request; it has: {Fields(context.OriginalObject)}");
            return;
        }

        errors.Add(field, Expected(TypeOf(context)));
    }

    private static Type? TypeOf(ErrorContext context)
    {
        var type = context.OriginalObject?.GetType();
        return context.Member switch
        {
            string name => type?.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.PropertyType,
            int when type is { IsGenericType: true } => type.GetGenericArguments()[0],
            _ => null,
        };
    }

    private static string Expected(Type? type)
    {
        type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            null => "has the wrong type",
            _ when type == typeof(DateOnly) => "must be a day such as 2018-12-13",
            _ when type == typeof(DateTimeOffset) => "must be an instant such as 2018-12-13T09:30:00Z",
            _ when type == typeof(int) => "must be a whole number",
            _ when type == typeof(bool) => "must be true or false",
            _ when type == typeof(string) => "must be text in quotation marks",
            { IsGenericType: true } => "must be a list in square brackets",
            _ => "must be an object in braces",
        };
    }

    private static string Fields(object? target) => target is null ? "none"
        : string.Join(", ", target.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static property => property.CanWrite).Select(static property => char.ToLower(property.Name[0], CultureInfo.InvariantCulture) + property.Name[1..]));
}
