using ImpactTracker.Vocabularies;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Functions.Pages.History;

/// <summary>A value of a record as people read it: labels for codes, names for ids and pieces of evidence.</summary>
internal static class FieldText
{
    /// <summary>The texts of a field that may have several values.</summary>
    public static IReadOnlyList<string> Entries(string field, JToken? value, Vocabulary? list, IReadOnlyDictionary<(string Field, string Id), string> names) =>
        value is JArray several ? [.. several.Select(one => Of(field, one, list, names))] : Of(field, value, list, names) is { Length: > 0 } one ? [one] : [];

    /// <summary>The text of a field's value; empty for none.</summary>
    /// <param name="field">The field, as in the JSON.</param>
    /// <param name="value">Its value.</param>
    /// <param name="list">The list that its codes are of; null where it has none.</param>
    /// <param name="names">What the things are called that fields name by ids.</param>
    public static string Of(string field, JToken? value, Vocabulary? list, IReadOnlyDictionary<(string Field, string Id), string> names) => value switch
    {
        null or { Type: JTokenType.Null } => "",
        JArray several => string.Join(", ", Entries(field, several, list, names)),
        JObject piece => (string?)piece["name"] ?? (string?)piece["url"] ?? (string?)piece["recordId"] ?? "",
        { Type: JTokenType.Boolean } => (bool)value ? ActivityWords.Yes : ActivityWords.No,
        _ when field == "status" => (string?)value == "withdrawn" ? AwardWords.Withdrawn : ActivityWords.Counts,
        _ => list?.Terms.FirstOrDefault(term => term.Code == (string?)value)?.Label ?? names.GetValueOrDefault((field, value.ToString())) ?? value.ToString(),
    };
}
