using System.Globalization;
using ImpactTracker.Briefs;
using ImpactTracker.Distributions;
using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Functions.Pages.Briefs;

/// <summary>Between a request to send a brief and its form.</summary>
public sealed class SendForms(ListTable lists)
{
    /// <summary>The value of <c>when</c> for a moment that is given in <c>sendAt</c>.</summary>
    public const string Later = "later";

    private const int MostLists = 200;
    private const string Minute = "yyyy-MM-dd'T'HH:mm";

    /// <summary>The first step with its lists.</summary>
    public async Task<SendModel> ModelAsync(PageForm form, Brief brief, CancellationToken cancellationToken) =>
        new(form, brief, [.. (await lists.PageAsync(MostLists, null, cancellationToken)).Items.Select(static list => new Choice(list.Id, list.Title))]);

    /// <summary>What most sendings are: now, and at most two hours late.</summary>
    public static void FillDefaults(PageForm form) => form.Set("when", "now").Set("maxLatenessMinutes", DistributionDesk.DefaultLateness.ToString(CultureInfo.InvariantCulture));

    /// <summary>The draft that a form makes; fields that cannot be read are noted in the form.</summary>
    public static DistributionDraft Draft(PageForm form) => new() { Lists = form.Texts("lists"), SendAt = Moment(form), MaxLatenessMinutes = form.Number("maxLatenessMinutes") };

    /// <summary>Where the last page of sending this is: the same choices, as an address.</summary>
    public static string CheckPath(string briefId, PageForm form) =>
        $"/briefs/{briefId}/send/check?{string.Join('&', form.Texts("lists").Select(static list => $"lists={Uri.EscapeDataString(list)}"))}&when={Uri.EscapeDataString(form.Text("when") ?? "now")}"
        + $"&sendAt={Uri.EscapeDataString(form.Text("sendAt") ?? "")}&maxLatenessMinutes={Uri.EscapeDataString(form.Text("maxLatenessMinutes") ?? "")}";

    private static DateTimeOffset? Moment(PageForm form)
    {
        if (form.Text("when") != Later)
        {
            return null;
        }

        if (form.Text("sendAt") is not { } text)
        {
            form.Errors.Add("sendAt", SendWords.MomentMissing);
            return null;
        }

        if (DateTimeOffset.TryParseExact(text, [Minute, Minute + "':'ss"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return moment;
        }

        form.Errors.Add("sendAt", SendWords.NotAMoment);
        return null;
    }
}
