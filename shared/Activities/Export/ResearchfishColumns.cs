using System.Globalization;
using ImpactTracker.Documents.Tabular;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Activities.Export;

/// <summary>The paste sheet: the questions of the form in its order, the answers in its present wording. Source: headings of real exports, 2022.</summary>
internal static class ResearchfishColumns
{
    private const string Target = Targets.Researchfish;

    public static readonly SheetColumn<Activity>[] All =
    [
        new("Engagement", static a => a.Title),
        new("Form of Engagement", static a => Vocabulary.Form.LabelOf(a.Form, Target)),
        new("Part of Official Scheme?", static a => a.PartOfOfficialScheme ? "Yes" : "No"),
        new("Name of Official Scheme", static a => a.SchemeName),
        new("Geographical Reach", static a => Vocabulary.GeographicReach.LabelOf(a.GeographicReach, Target)),
        new("Primary Audience", static a => Vocabulary.Audience.LabelOf(a.PrimaryAudience, Target)),
        new("Other Audience", static a => a.OtherAudiences.Count == 0 ? "None" : string.Join(", ", a.OtherAudiences.Select(static code => Vocabulary.Audience.LabelOf(code, Target)))),
        new("Audience Size", static a => a.AudienceSizeBand is null ? null : Vocabulary.AudienceSizeBand.LabelOf(a.AudienceSizeBand, Target)),
        new("Year Took Place", static a => string.Join(", ", a.Years.Select(static year => year.ToString(CultureInfo.InvariantCulture)))),
        new("Results of Activity", static a => a.ResultsAndImpact),
        new("Most Significant Outcome", static a => a.MostSignificantOutcome is null ? null : Vocabulary.MostSignificantOutcome.LabelOf(a.MostSignificantOutcome, Target)),
        new("Url", static a => a.Url),
    ];
}
