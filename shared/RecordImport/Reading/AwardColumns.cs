using ImpactTracker.Awards;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>Reads what the rows of an export say of their awards. Each award is read once, at the first row that names it.</summary>
internal sealed class AwardColumns
{
    private readonly Dictionary<string, AwardMention> read = new(StringComparer.Ordinal);

    /// <summary>The award that a row names, or null.</summary>
    public AwardMention? Of(FieldCells cells)
    {
        if (cells.Line(Field.AwardReference) is not { } reference)
        {
            return null;
        }

        if (!read.TryGetValue(reference, out var award))
        {
            read[reference] = award = new AwardMention(reference, new AwardDraft
            {
                Reference = reference,
                Title = cells.Line(Field.AwardTitle),
                Funder = cells.Line(Field.AwardFunder),
                LeadOrganisation = cells.Line(Field.AwardOrganisation),
                Department = cells.Line(Field.AwardDepartment),
                StartDate = cells.Day(Field.AwardStart),
                EndDate = cells.Day(Field.AwardEnd),
            });
        }

        return award;
    }
}
