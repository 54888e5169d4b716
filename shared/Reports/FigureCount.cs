using System.Globalization;
using ImpactTracker.Activities;

namespace ImpactTracker.Reports;

/// <summary>Counts activities as they are read, each once.</summary>
internal sealed class FigureCount
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> forms = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> years = new(StringComparer.Ordinal);
    private int people;
    private int counted;

    public ReportFigures Figures => new(seen.Count, forms, years, people, counted);

    public void Add(Activity activity)
    {
        if (!seen.Add(activity.Id))
        {
            return;
        }

        forms[activity.Form] = forms.GetValueOrDefault(activity.Form) + 1;
        foreach (var year in activity.Years)
        {
            var key = year.ToString(CultureInfo.InvariantCulture);
            years[key] = years.GetValueOrDefault(key) + 1;
        }

        if (activity.AudienceSize is { } size)
        {
            people += size;
            counted++;
        }
    }
}
