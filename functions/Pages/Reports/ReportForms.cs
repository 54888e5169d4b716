using System.Security.Cryptography;
using System.Text;
using ImpactTracker.Awards;
using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Json;
using ImpactTracker.Reports;
using ImpactTracker.Reports.Schedules;
using ImpactTracker.Reports.Sharing;
using ImpactTracker.Reports.Templates;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>Between a report, a schedule or a link and its form: the fields' names are those of the record, so that mistakes find their fields.</summary>
internal static class ReportForms
{
    /// <summary>Links work for so long where nobody says otherwise.</summary>
    private const int Days = 90;

    /// <summary>The awards by title, and before them all together.</summary>
    public static IReadOnlyList<Choice> Awards(IEnumerable<Award> awards) =>
        [new(ListOrAll.Word, ReportWords.FilterPortfolio), .. awards.Select(static award => new Choice(award.Id, award.Title))];

    /// <summary>The formats, each with what it is good for.</summary>
    public static IReadOnlyList<Choice> Formats => [.. SharedReading.Formats.Select(static format => new Choice(format, ReportWording.FormatHint(format)))];

    /// <summary>What most reports are: a page of everything.</summary>
    public static PageForm FillDefaults(PageForm form, string? award) => form.Set("awards", award).Set("template", ReportTemplates.Names[0]).Set("formats", "html", "pdf").Set("every", SchedulePeriod.Names[1]);

    /// <summary>What a posted form asks for; days that cannot be read are noted in it.</summary>
    public static ReportDraft Draft(PageForm form) => new()
    {
        Awards = Chosen(form),
        Template = form.Text("template"),
        From = form.Day("from"),
        To = form.Day("to"),
        Formats = form.Texts("formats"),
    };

    /// <summary>The schedule that a posted form makes, and the id that the same form always gives it.</summary>
    public static (string Id, ScheduleDraft Draft) Schedule(PageForm form)
    {
        var draft = new ScheduleDraft
        {
            Awards = Chosen(form),
            Template = form.Text("template"),
            Every = form.Text("every"),
            Formats = form.Texts("formats"),
            ShareWith = form.Lines("shareWith"),
        };
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(form.Key.Value)))[..8];
        var name = Outcomes.Checks.IsId(draft.Template) && Outcomes.Checks.IsId(draft.Every) ? $"{draft.Template}-{draft.Every}" : "schedule";
        return ($"{(name.Length > 50 ? "schedule" : name)}-{mark}", draft);
    }

    /// <summary>A link that works for a while.</summary>
    public static PageForm FillShare(PageForm form, DateTimeOffset now) => form.Set("expires", Say.Iso(DateOnly.FromDateTime(now.UtcDateTime).AddDays(Days)));

    /// <summary>The link that a posted form asks for: it works until the end of its day, UTC.</summary>
    public static ShareDraft Share(PageForm form) => new()
    {
        Expires = form.Day("expires") is { } day && day < DateOnly.MaxValue ? new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero) : null,
        To = form.Lines("to"),
    };

    private static ListOrAll? Chosen(PageForm form) => form.Texts("awards") is not { Count: > 0 } awards ? null : awards.Contains(ListOrAll.Word) ? ListOrAll.All : ListOrAll.Of(awards);
}
