using System.Collections.Frozen;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>The element names of the Gateway to Research API and our fields for them.</summary>
internal static class GtrNames
{
    private static readonly FrozenDictionary<string, Field> Both = new Dictionary<string, Field>(StringComparer.Ordinal)
    {
        ["outcomeid"] = Field.BaseId,
        ["id"] = Field.EntryId,
        ["geographicReach"] = Field.GeographicReach,
        ["supportingUrl"] = Field.Url,
        ["impact"] = Field.Impact,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Field> Dissemination = new Dictionary<string, Field>(Both, StringComparer.Ordinal)
    {
        ["form"] = Field.Form,
        ["primaryAudience"] = Field.PrimaryAudience,
        ["yearsOfDissemination"] = Field.Years,
        ["results"] = Field.ResultsAndImpact,
        ["partOfOfficialScheme"] = Field.PartOfOfficialScheme,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Field> PolicyInfluence = new Dictionary<string, Field>(Both, StringComparer.Ordinal)
    {
        ["type"] = Field.Type,
        ["areas"] = Field.Areas,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The elements that are read; others are passed over.</summary>
    public static FrozenSet<string> Known { get; } =
        Dissemination.Keys.Concat(PolicyInfluence.Keys).Concat(["title", "description", "influence", "guidelineTitle"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a record says, by field. A description that is not the title stands before the results.</summary>
    public static Dictionary<Field, string> Fields(Dictionary<string, string> values, RecordKind kind)
    {
        var fields = new Dictionary<Field, string>();
        foreach (var (name, field) in kind == RecordKind.Activity ? Dissemination : PolicyInfluence)
        {
            if (values.TryGetValue(name, out var value))
            {
                fields[field] = value;
            }
        }

        string[] names = kind == RecordKind.Activity ? ["title", "description"] : ["influence", "title", "guidelineTitle", "description"];
        var texts = names.Select(name => values.GetValueOrDefault(name)?.Trim()).Where(static text => !string.IsNullOrEmpty(text)).Distinct().ToList();
        if (texts.Count > 0)
        {
            fields[Field.Title] = texts[0]!;
        }

        foreach (var more in texts.Skip(1).Reverse())
        {
            var place = kind == RecordKind.Activity ? Field.ResultsAndImpact : Field.Impact;
            fields[place] = EngagementReading.Joined(more, fields.GetValueOrDefault(place)?.Trim())!;
        }

        return fields;
    }
}
