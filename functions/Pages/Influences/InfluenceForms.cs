using System.Globalization;
using ImpactTracker.Activities;
using ImpactTracker.Activities.Lines;
using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Functions.Pages.Log;
using ImpactTracker.Influences;
using ImpactTracker.Records;

namespace ImpactTracker.Functions.Pages.Influences;

/// <summary>Between an influence on policy and its form: the fields' names are those of the record, so that mistakes find their fields.</summary>
public sealed class InfluenceForms(LogForms forms, ActivityTable activities, AwardLines lines, InfluenceTable influences)
{
    private const int MostActivities = 50;

    /// <summary>The influence.</summary>
    /// <exception cref="HttpFaultException">404: there is none.</exception>
    public async Task<Influence> GetAsync(string influenceId, CancellationToken cancellationToken) =>
        await influences.GetAsync(influenceId, cancellationToken) ?? throw new HttpFaultException(404, $"There is no influence '{(influenceId.Length > 64 ? influenceId[..64] + "…" : influenceId)}'.");

    /// <summary>The influence as its page shows it.</summary>
    /// <exception cref="HttpFaultException">404: there is none.</exception>
    public async Task<InfluenceModel> ShownAsync(string influenceId, PageForm form, CancellationToken cancellationToken)
    {
        var influence = await GetAsync(influenceId, cancellationToken);
        var led = await Task.WhenAll(influence.Activities.Select(id => activities.GetAsync(id, cancellationToken)));
        return new InfluenceModel(influence, led.OfType<Activity>().DistinctBy(static one => one.Id).ToDictionary(static one => one.Id, static one => one.Title, StringComparer.Ordinal), form);
    }

    /// <summary>The form with what can be chosen in it: the awards, and the latest activities of the first award with those that are chosen already.</summary>
    public async Task<InfluenceFormModel> ModelAsync(PageForm form, string? influence, CancellationToken cancellationToken)
    {
        var awards = await forms.AwardsAsync(form, cancellationToken);
        if (awards.Count == 1)
        {
            form.Set("awards", awards[0].Id);
        }

        var known = form.Texts("awards") is [var award, ..] ? await lines.GetAsync(award, cancellationToken) : [];
        var chosen = form.Texts("activities").ToHashSet(StringComparer.Ordinal);
        var offered = known.Where(line => line.Status == RecordStatus.Logged || chosen.Contains(line.Id)).OrderByDescending(line => chosen.Contains(line.Id)).ThenByDescending(static line => line.Since)
            .Take(MostActivities).Select(static line => new Choice(line.Id, $"{line.Title} ({Say.When(line)})")).ToList();
        // Those of other awards have their names too.
        var further = chosen.Except(offered.Select(static one => one.Value)).ToArray();
        offered.AddRange(further.Zip(await Task.WhenAll(further.Select(id => activities.GetAsync(id, cancellationToken))), static (id, one) => new Choice(id, one?.Title ?? id)));
        return new InfluenceFormModel(form, [.. awards.Select(static one => new Choice(one.Id, one.Title))], offered, influence);
    }

    /// <summary>Fills the form from a record.</summary>
    public static PageForm Fill(PageForm form, Influence influence) => form
        .Set("awards", influence.Awards).Set("title", influence.Title).Set("type", influence.Type).Set("firstYear", influence.FirstYear?.ToString(CultureInfo.InvariantCulture))
        .Set("geographicReach", influence.GeographicReach).Set("areas", influence.Areas).Set("impactTypes", influence.ImpactTypes).Set("impact", influence.Impact).Set("url", influence.Url)
        .Set("activities", influence.Activities).SetVersion(influence.Version);

    /// <summary>The draft that a posted form makes; fields that cannot be read are noted in the form.</summary>
    /// <param name="form">As posted.</param>
    /// <param name="home">The record's home award, which stays the first; null for a new record.</param>
    public static InfluenceDraft Draft(PageForm form, string? home = null) => new()
    {
        Awards = [.. form.Texts("awards").OrderByDescending(award => award == home)],
        Title = form.Text("title"),
        Type = form.Text("type"),
        FirstYear = form.Number("firstYear"),
        GeographicReach = form.Text("geographicReach"),
        Areas = form.Texts("areas"),
        ImpactTypes = form.Texts("impactTypes"),
        Impact = form.Text("impact"),
        Url = form.Text("url"),
        Activities = form.Texts("activities"),
    };
}
