using ImpactTracker.Activities;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>An engagement activity from the fields of the question set, whichever file they stand in.</summary>
internal static class EngagementReading
{
    /// <summary>The draft.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="yearFlags">Years to whose columns the row says yes.</param>
    /// <param name="audienceFlags">Further audiences to whose columns it says yes; null where there are no such columns.</param>
    public static ActivityDraft Draft(FieldCells cells, IReadOnlyList<int> yearFlags, IReadOnlyList<string>? audienceFlags)
    {
        var (band, people) = AudienceBands.Of(cells);
        var scheme = cells.YesOrNo(Field.PartOfOfficialScheme);
        var schemeName = cells.Line(Field.SchemeName);
        if (schemeName is not null && scheme != true)
        {
            // A scheme that has a name is one.
            cells.Repair(Field.PartOfOfficialScheme, scheme is null ? "" : "No", "Yes", "named-scheme");
            scheme = true;
        }

        return new ActivityDraft
        {
            Title = cells.Line(Field.Title),
            Form = cells.Code(Field.Form, Vocabulary.Form),
            Years = EngagementYears.Of(cells, yearFlags),
            PartOfOfficialScheme = scheme,
            SchemeName = schemeName,
            GeographicReach = cells.Code(Field.GeographicReach, Vocabulary.GeographicReach),
            PrimaryAudience = cells.Code(Field.PrimaryAudience, Vocabulary.Audience),
            OtherAudiences = audienceFlags ?? cells.Codes(Field.OtherAudiences, Vocabulary.Audience, none: true),
            AudienceSize = people,
            AudienceSizeBand = band,
            ResultsAndImpact = Joined(cells.Text(Field.ResultsAndImpact), cells.Text(Field.Impact)),
            MostSignificantOutcome = cells.Code(Field.MostSignificantOutcome, Vocabulary.MostSignificantOutcome),
            Url = cells.Link(),
        };
    }

    /// <summary>Two texts about one thing; the same one twice stands once.</summary>
    public static string? Joined(string? one, string? other) => one is null || other is null || one == other ? one ?? other : $"{one}\n\n{other}";
}
