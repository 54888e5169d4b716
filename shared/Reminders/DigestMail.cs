using System.Globalization;
using System.Text;
using ImpactTracker.Activities;
using ImpactTracker.Documents;
using ImpactTracker.Mail;

namespace ImpactTracker.Reminders;

/// <summary>Makes the mail of a digest: the same lists as text and as HTML.</summary>
internal static class DigestMail
{
    private const int MostListed = 10;

    public static MailContent Compose(Digest digest)
    {
        var subject = $"This week: {digest.Award.Title}";
        (string Heading, IReadOnlyList<string> Lines)[] sections =
        [
            ("Overdue", Promises(digest.Overdue)),
            ("Due within 30 days", Promises(digest.Due)),
            ("Took place over 30 days ago: say what came of it", Titles(digest.WithoutResults)),
            ("No most significant outcome chosen", Titles(digest.WithoutOutcome)),
            ("No link or file that proves it", Titles(digest.WithoutEvidence)),
        ];
        return new MailContent(subject.Length <= 200 ? subject : subject[..199] + "…", Text(digest, sections), Html(digest, sections));
    }

    private static string Text(Digest digest, (string Heading, IReadOnlyList<string> Lines)[] sections)
    {
        var text = new StringBuilder().Append(digest.Award.Title).Append('\n');
        foreach (var (heading, lines) in sections.Where(static section => section.Lines.Count > 0))
        {
            text.Append('\n').Append(heading).Append('\n');
            foreach (var line in lines)
            {
                text.Append("- ").Append(line).Append('\n');
            }
        }

        return text.Append("\nYou receive this once a week as the manager of the award, while there is something to do.\n").ToString();
    }

    private static string Html(Digest digest, (string Heading, IReadOnlyList<string> Lines)[] sections)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var html = new HtmlWriter(text);
        html.Line($"<!DOCTYPE html>");
        html.Line($"<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{digest.Award.Title}</title></head>");
        html.Line($"<body style=\"margin:0;padding:24px;background:#f4f5f6;color:#1b1f23;font:16px/1.5 Georgia,'Times New Roman',serif\">");
        html.Line($"<div style=\"max-width:600px;margin:0 auto;padding:32px;background:#ffffff;border-top:4px solid #1d4f66\"><h1 style=\"margin:0 0 16px;font-size:22px;line-height:1.25\">{digest.Award.Title}</h1>");
        foreach (var (heading, lines) in sections.Where(static section => section.Lines.Count > 0))
        {
            html.Line($"<h2 style=\"margin:24px 0 8px;font-size:17px\">{heading}</h2><ul style=\"margin:0;padding-left:20px\">");
            foreach (var line in lines)
            {
                html.Line($"<li>{line}</li>");
            }

            html.Line($"</ul>");
        }

        html.Line($"<p style=\"margin:32px 0 0;color:#4a5560;font:13px/1.5 Arial,sans-serif\">You receive this once a week as the manager of the award, while there is something to do.</p></div></body></html>");
        return text.ToString();
    }

    private static string[] Promises(IReadOnlyList<PlannedProgress> promises) =>
        [.. promises.Select(static one => string.Create(CultureInfo.InvariantCulture, $"{one.Title}: {one.Done} of {one.Planned} done, by {one.DueDate:d MMMM yyyy}"))];

    private static string[] Titles(IReadOnlyList<Activity> activities) =>
        [.. activities.Take(MostListed).Select(static one => one.Title), .. activities.Count > MostListed ? (string[])[$"and {activities.Count - MostListed} more"] : []];
}
