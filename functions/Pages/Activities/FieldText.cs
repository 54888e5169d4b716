using ImpactTracker.Vocabularies;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Functions.Pages.Activities;

/// <summary>A value of a record as people read it: labels for codes, names for pieces of evidence.</summary>
internal static class FieldText
{
    /// <summary>The text of a field's value; empty for none.</summary>
    public static string Of(string field, JToken? value) => value switch
    {
        null or { Type: JTokenType.Null } => "",
        JArray several => string.Join(", ", several.Select(one => Of(field, one))),
        JObject piece => (string?)piece["name"] ?? (string?)piece["url"] ?? (string?)piece["recordId"] ?? "",
        { Type: JTokenType.Boolean } => (bool)value ? ActivityWords.Yes : ActivityWords.No,
        _ => Label(field, value.ToString()),
    };

    private static string Label(string field, string text) => field switch
    {
        "status" => text == "withdrawn" ? AwardWords.Withdrawn : ActivityWords.Counts,
        _ => (field is "primaryAudience" or "otherAudiences" ? Vocabulary.Audience : Vocabulary.Find(field))?.Terms.FirstOrDefault(term => term.Code == text)?.Label ?? text,
    };
}
