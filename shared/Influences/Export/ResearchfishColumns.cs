using System.Globalization;
using ImpactTracker.Documents.Tabular;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Influences.Export;

/// <summary>The paste sheet: the questions of the form in its order, the answers in its present wording. Source: headings of real exports, 2020.</summary>
internal static class ResearchfishColumns
{
    private const string Target = Targets.Researchfish;

    public static readonly SheetColumn<Influence>[] All =
    [
        new("Influence", static one => one.Title),
        new("Type of Influence", static one => Vocabulary.InfluenceType.LabelOf(one.Type, Target)),
        new("First Year of Influence", static one => one.FirstYear?.ToString(CultureInfo.InvariantCulture)),
        new("Geographic Reach", static one => Vocabulary.InfluenceReach.LabelOf(one.GeographicReach, Target)),
        new("Policy Impact Areas", static one => string.Join(", ", one.Areas.Select(static code => Vocabulary.InfluenceArea.LabelOf(code, Target)))),
        new("Policy Impact Types", static one => string.Join(", ", one.ImpactTypes.Select(static code => Vocabulary.InfluenceImpactType.LabelOf(code, Target)))),
        new("Impact", static one => one.Impact),
        new("Url", static one => one.Url),
    ];
}
