using ImpactTracker.Activities;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Log;

/// <summary>Fills the form from a calendar file and stores nothing.</summary>
[Access(Role.Manager)]
public sealed class ReadCalendar(PageDesk pages, LogForms forms)
{
    /// <summary>200 with the form, or 400 when the file is no calendar.</summary>
    [Function(nameof(ReadCalendar))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "log/calendar")] HttpRequest request, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        string? filled = null;
        if (form.Files("calendar") is [var file, ..])
        {
            using var text = new StreamReader(file.OpenReadStream());
            if (CalendarEntry.Read(text) is { } entry)
            {
                LogForms.Fill(form, entry);
                filled = Say.With(LogWords.FilledFromCalendar, file.FileName);
            }
            else
            {
                form.Errors.Add("calendar", LogWords.NoCalendar);
            }
        }
        else
        {
            form.Errors.Add("calendar", LogWords.CalendarMissing);
        }

        return pages.ShowForm<LogPage, LogModel>(request, new LogModel(form, await forms.AwardsAsync(form, cancellation), filled), form);
    }
}
