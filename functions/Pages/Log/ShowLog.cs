using ImpactTracker.Activities;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Log;

/// <summary>The page on which an activity is logged.</summary>
[Access(Role.Manager)]
public sealed class ShowLog(PageDesk pages, LogForms forms, ActivityTable activities)
{
    /// <summary>200 with the form: <c>award</c> chooses the award, <c>copy</c> an earlier activity to begin from.</summary>
    [Function(nameof(ShowLog))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "log")] HttpRequest request, CancellationToken cancellation)
    {
        var form = pages.NewForm(request);
        string? filled = null;
        if (request.Text("copy") is { } copy)
        {
            if (await activities.GetAsync(copy, cancellation) is not { } earlier)
            {
                return Problems.Missing($"activity '{copy}'");
            }

            await forms.FillAsync(form, earlier, again: true, cancellation);
            filled = Say.With(LogWords.FilledFromActivity, earlier.Title);
        }
        else
        {
            forms.FillDefaults(form, request.Text("award"));
        }

        var awards = await forms.AwardsAsync(form, cancellation);
        if (awards.Count == 1)
        {
            form.Set("awards", awards[0].Id);
        }

        return pages.Show<LogPage, LogModel>(request, new LogModel(form, awards, filled));
    }
}
