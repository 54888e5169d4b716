using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Functions.Pages.Log;
using ImpactTracker.Reports.Schedules;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>Reads what the page of schedules shows.</summary>
public sealed class ScheduleView(ScheduleTable schedules, LogForms awards, AwardTitles titles)
{
    private const int Top = 50;

    /// <summary>The page that a request asks for, with a form.</summary>
    public async Task<SchedulesModel> ReadAsync(HttpRequest request, PageForm form, CancellationToken cancellationToken)
    {
        var page = await request.ReadPageAsync(continuation => schedules.ListAsync(Top, continuation, cancellationToken));
        var named = await titles.OfAsync(page.Items.Select(static schedule => schedule.Awards), cancellationToken);
        return new SchedulesModel(page, named, form, ReportForms.Awards(await awards.AwardsAsync(form, cancellationToken)), request.Text("continuation") is not null);
    }
}
