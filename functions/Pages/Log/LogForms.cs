using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Functions.Pages.Stakeholders;
using ImpactTracker.Outcomes;

namespace ImpactTracker.Functions.Pages.Log;

/// <summary>Between an activity and its form: the fields' names are those of the record, so that mistakes find their fields.</summary>
public sealed class LogForms(AwardTable awards, OrganisationNames organisations, TimeProvider time)
{
    /// <summary>So many awards are offered; installations with more choose one by its page.</summary>
    public const int MostAwards = 200;

    /// <summary>The awards to choose from; one that the form names is among them.</summary>
    public async Task<IReadOnlyList<Award>> AwardsAsync(PageForm form, CancellationToken cancellationToken)
    {
        var offered = (await awards.ListAsync(MostAwards, null, cancellationToken)).Items;
        var named = form.Texts("awards").Where(id => offered.All(award => award.Id != id)).Where(Checks.IsId);
        var further = new List<Award>();
        foreach (var id in named)
        {
            if (await awards.GetAsync(id, cancellationToken) is { } award)
            {
                further.Add(award);
            }
        }

        return [.. offered, .. further];
    }

    /// <summary>What most activities are: today, a talk, in the whole country.</summary>
    public void FillDefaults(PageForm form, string? award)
    {
        form.Set("startDate", Say.Iso(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime))).Set("form", "talk").Set("geographicReach", "national");
        if (award is not null)
        {
            form.Set("awards", award);
        }
    }

    /// <summary>Fills the form from a record: all of it to change it, or what is worth repeating to log another one like it.</summary>
    public async Task FillAsync(PageForm form, Activity activity, bool again, CancellationToken cancellationToken)
    {
        form.Set("awards", activity.Awards).Set("title", activity.Title).Set("form", activity.Form).Set("geographicReach", activity.GeographicReach)
            .Set("primaryAudience", activity.PrimaryAudience).Set("otherAudiences", activity.OtherAudiences).Set("organisations", string.Join('\n', await organisations.NamesAsync(activity.Organisations, cancellationToken)))
            .Set("beneficiaries", activity.Beneficiaries).Set("plannedActivity", activity.PlannedActivity)
            .Set("partOfOfficialScheme", activity.PartOfOfficialScheme ? "yes" : null).Set("schemeName", activity.SchemeName);
        if (again)
        {
            form.Set("startDate", Say.Iso(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)));
            return;
        }

        form.Set("startDate", activity.StartDate is { } start ? Say.Iso(start) : null).Set("endDate", activity.EndDate is { } end ? Say.Iso(end) : null)
            .Set("years", activity.StartDate is null ? string.Join(", ", activity.Years) : null)
            .Set("audienceSize", activity.AudienceSize?.ToString(System.Globalization.CultureInfo.InvariantCulture)).Set("audienceSizeBand", activity.AudienceSize is null ? activity.AudienceSizeBand : null)
            .Set("resultsAndImpact", activity.ResultsAndImpact).Set("mostSignificantOutcome", activity.MostSignificantOutcome).Set("url", activity.Url);
    }

    /// <summary>Fills in what a calendar file tells; what it does not tell stays.</summary>
    public static void Fill(PageForm form, CalendarEntry entry)
    {
        void Set(string name, string? text)
        {
            if (text is not null)
            {
                form.Set(name, text);
            }
        }

        Set("title", entry.Title);
        Set("startDate", entry.Start is { } start ? Say.Iso(start) : null);
        form.Set("endDate", entry.End is { } end ? Say.Iso(end) : null);
        Set("url", entry.Url);
    }

    /// <summary>The draft that a posted form makes; fields that cannot be read are noted in the form.</summary>
    /// <param name="form">As posted.</param>
    /// <param name="stored">The record as it is, or null for a new one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ActivityDraft> DraftAsync(PageForm form, Activity? stored, CancellationToken cancellationToken) => new()
    {
        Awards = form.Texts("awards"),
        Title = form.Text("title"),
        Form = form.Text("form"),
        StartDate = form.Day("startDate"),
        EndDate = form.Day("endDate"),
        Years = Years(form),
        PartOfOfficialScheme = form.Ticked("partOfOfficialScheme"),
        SchemeName = form.Text("schemeName"),
        GeographicReach = form.Text("geographicReach"),
        PrimaryAudience = form.Text("primaryAudience"),
        OtherAudiences = form.Texts("otherAudiences"),
        AudienceSize = form.Number("audienceSize"),
        AudienceSizeBand = form.Text("audienceSizeBand"),
        Organisations = await OrganisationsAsync(form, stored?.Organisations ?? [], cancellationToken),
        Beneficiaries = form.Texts("beneficiaries"),
        PlannedActivity = form.Text("plannedActivity"),
        ResultsAndImpact = form.Text("resultsAndImpact"),
        MostSignificantOutcome = form.Text("mostSignificantOutcome"),
        Url = form.Text("url"),
    };

    // What can be an id may be one that the register gets later, as in a file that is imported.
    private async Task<IReadOnlyList<string>> OrganisationsAsync(PageForm form, IReadOnlyList<string> kept, CancellationToken cancellationToken)
    {
        var lines = form.Lines("organisations");
        var ids = await organisations.IdsAsync(lines, kept, cancellationToken);
        for (var i = 0; i < lines.Count; i++)
        {
            if (ids[i] is null && !Checks.IsId(lines[i]))
            {
                form.Errors.Add($"organisations[{i}]", Say.With(LogWords.OrganisationUnknown, lines[i]));
            }
        }

        return [.. lines.Select((line, i) => ids[i] ?? line)];
    }

    private static int[]? Years(PageForm form)
    {
        if (form.Text("years") is not { } text)
        {
            return null;
        }

        var parts = text.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.All(static part => part.Length == 4 && part.All(char.IsAsciiDigit)))
        {
            return [.. parts.Select(static part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture))];
        }

        form.Errors.Add("years", LogWords.NotYears);
        return null;
    }
}
