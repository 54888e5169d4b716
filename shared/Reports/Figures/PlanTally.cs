using ImpactTracker.Reports.Reading;

namespace ImpactTracker.Reports.Figures;

/// <summary>Counts what was done against what was planned. No due dates: a report of the same records must say the same on any day.</summary>
internal sealed class PlanTally
{
    private int promises;
    private int kept;
    private int planned;
    private int done;

    public PlanFigures Figures => new(promises, kept, planned, done);

    public void Add(AwardRecords records)
    {
        foreach (var line in PlanLine.Of(records))
        {
            promises++;
            kept += line.Done >= line.Planned ? 1 : 0;
            planned += line.Planned;
            done += Math.Min(line.Done, line.Planned);
        }
    }
}
