using ImpactTracker.Awards;
using ImpactTracker.Json;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>Reads what awards are called, for pages that show several things of several awards.</summary>
public sealed class AwardTitles(AwardTable awards)
{
    /// <summary>The titles of the awards that a page names, by id; an award that is not there is left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(IEnumerable<ListOrAll> named, CancellationToken cancellationToken)
    {
        var ids = named.SelectMany(static several => several.Take(ReportWording.MostNamed)).Distinct(StringComparer.Ordinal);
        var found = await Task.WhenAll(ids.Select(id => awards.GetAsync(id, cancellationToken)));
        return found.OfType<Award>().ToDictionary(static award => award.Id, static award => award.Title, StringComparer.Ordinal);
    }
}
