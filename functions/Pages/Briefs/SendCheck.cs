using System.Globalization;
using ImpactTracker.Briefs;
using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Pages.Briefs;

/// <summary>Reads and shows the last page before a brief is sent.</summary>
public sealed class SendCheck(PageDesk pages, BriefTable briefs, SendForms forms, DistributionDesk desk, AudienceOutlook outlook, BriefPreview preview)
{
    /// <summary>The hidden fields that say what the page showed: the brief's version and who would get it.</summary>
    public const string Version = "version";

    /// <inheritdoc cref="Version"/>
    public const string Recipients = "recipients";

    /// <summary>What a form asks for, with who would get it; null after the mistakes were noted in the form.</summary>
    public async Task<CheckModel?> ModelAsync(PageForm form, string briefId, CancellationToken cancellationToken)
    {
        var draft = SendForms.Draft(form);
        if (form.Errors.ByField.Keys.Any(static name => name.Length > 0) || form.Accept(await desk.PlanAsync(briefId, draft, cancellationToken)) is not { } plan)
        {
            return null;
        }

        string[] lists = [.. plan.Lists.Select(static list => list.Id)];
        return new CheckModel(form, plan, await outlook.OfAsync(lists, cancellationToken), form.Accept(await preview.ShowAsync(briefId, null, lists, cancellationToken))!);
    }

    /// <summary>Whether the page that this form comes from showed what is true now; if not, a sentence in the form says so.</summary>
    public static bool StillTrue(CheckModel model)
    {
        var shown = (model.Form.Text(Version), model.Form.Text(Recipients));
        var now = (model.Plan.Brief.Version.ToString(CultureInfo.InvariantCulture), model.Forecast.Mark);
        if (shown != now)
        {
            model.Form.Errors.Add("", SendWords.Changed);
        }

        return shown == now;
    }

    /// <summary>The page; or, where what is asked for cannot be, the first step with what is wrong in it.</summary>
    public async Task<IResult> ShowAsync(HttpRequest request, PageForm form, string briefId, CheckModel? model, CancellationToken cancellationToken) =>
        model is not null ? pages.ShowForm<CheckPage, CheckModel>(request, model, form)
        : Checks.IsId(briefId) && await briefs.GetAsync(briefId, cancellationToken) is { } brief ? pages.ShowForm<SendPage, SendModel>(request, await forms.ModelAsync(form, brief, cancellationToken), form)
        : Problems.Missing($"brief '{briefId}'");
}
