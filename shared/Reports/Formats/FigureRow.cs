using System.Globalization;
using ImpactTracker.Documents.Tabular;
using ImpactTracker.Json;
using ImpactTracker.Reports.Figures;

namespace ImpactTracker.Reports.Formats;

/// <summary>A record behind a figure. The figure is the sum of <paramref name="Adds"/> over its rows; one to which nothing leads has a row without a record.</summary>
/// <param name="Figure">What the figure is called.</param>
/// <param name="Key">The part of the figure: a code, a state, an id.</param>
/// <param name="Label">What the part is called.</param>
/// <param name="Number">The record's number, as before its title; null for one that is no activity or influence of the report.</param>
/// <param name="Record">The record's id, or that of a distribution that is not settled.</param>
/// <param name="Adds">What the record adds to the figure.</param>
internal readonly record struct FigureRow(string Figure, string Key, string Label, int? Number, string? Record, long Adds)
{
    public static IReadOnlyList<SheetColumn<FigureRow>> Columns { get; } =
    [
        new("Figure", static row => row.Figure),
        new("Of", static row => row.Key),
        new("Called", static row => row.Label),
        new("No.", static row => row.Number?.ToString(CultureInfo.InvariantCulture), IsNumber: true),
        new("Behind it", static row => row.Record),
        new("Adds", static row => row.Adds.ToString(CultureInfo.InvariantCulture), IsNumber: true),
    ];

    /// <summary>The rows behind every figure of a report.</summary>
    public static IEnumerable<FigureRow> Of(FigureTally tally) =>
        tally.OfActivities.SelectMany(group => OfGroup(group, tally.ActivityNumbers))
            .Concat(tally.Promised.Select(static one => new FigureRow("Planned activities", one.Key, one.Title, null, null, one.Planned)))
            .Concat(tally.Audiences.Select(one => new FigureRow("People counted", "", "", one.Key, tally.ActivityNumbers.IdOf(one.Key), one.Value)))
            .Concat(tally.Organisations.Lists.SelectMany(list => OfList(list, tally.ActivityNumbers)))
            .Concat(tally.Organisations.Others.SelectMany(one => one.Value.Select((number, i) => new FigureRow("Other organisations that took part", one.Key, one.Key, number, tally.ActivityNumbers.IdOf(number), i == 0 ? 1 : 0))))
            .Concat(tally.Deliveries.Distributions.SelectMany(one => OfMailing(one.Figures, tally.ActivityNumbers.Find(one.Activity), one.Activity)))
            .Concat(OfGroup(tally.InfluencesByType, tally.InfluenceNumbers));

    private static IEnumerable<FigureRow> OfGroup(FigureGroup group, RecordNumbers numbers) =>
        from pair in @group.Records
        from number in pair.Value
        select new FigureRow(@group.Title, pair.Key, @group.LabelOf(pair.Key), number, numbers.IdOf(number), 1);

    // An organisation counts once, whatever number of things reached it.
    private static IEnumerable<FigureRow> OfList(ListReach list, RecordNumbers numbers)
    {
        foreach (var organisation in list.Organisations)
        {
            var (figure, state) = ($"Organisations on “{list.Title}”", TrackerJson.Write(organisation.State).Trim('"'));
            if (organisation.ReachedBy.Count == 0)
            {
                yield return new FigureRow(figure, state, organisation.Name, null, null, 1);
            }

            foreach (var (i, reach) in organisation.ReachedBy.Index())
            {
                yield return new FigureRow(figure, state, organisation.Name, numbers.Find(reach.Activity), reach.Activity ?? reach.Distribution, i == 0 ? 1 : 0);
            }
        }
    }

    private static IEnumerable<FigureRow> OfMailing(DeliveryFigures figures, int? number, string activity)
    {
        (string Outcome, int Count)[] parts = [("sent", figures.Sent), ("delivered", figures.Delivered), ("bounced", figures.Bounced), ("dropped", figures.Dropped), ("unconfirmed", figures.Unconfirmed)];
        return parts.Select(part => new FigureRow("Messages with briefs", part.Outcome, part.Outcome, number, activity, part.Count));
    }
}
