using ImpactTracker.Briefs;
using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Functions.Pages.Log;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Functions.Pages.Briefs;

/// <summary>Between a brief and its form, and what can be chosen in it.</summary>
public sealed class BriefForms(LogForms awards, ListTable lists, ListMembersReading members, OrganisationTable organisations)
{
    /// <summary>The field of the PDF.</summary>
    public const string Document = "document";

    // A preview needs somebody real, not everybody.
    private const int MostKnown = 100;
    private const int MostLists = 8;
    private const int MostOfList = 10;

    /// <summary>The form with its awards and with people for whom the preview can be shown.</summary>
    public async Task<BriefFormModel> ModelAsync(PageForm form, string? copied, CancellationToken cancellationToken) =>
        new(form, await awards.AwardsAsync(form, cancellationToken), await RecipientsAsync(cancellationToken), copied);

    /// <summary>Some members of some lists, under the lists' titles.</summary>
    public async Task<IReadOnlyList<Choice>> RecipientsAsync(CancellationToken cancellationToken)
    {
        var known = (await lists.PageAsync(MostKnown, null, cancellationToken)).Items;
        // Who meets the rules of a segment is found by reading everybody, so one of them is enough.
        var some = known.Where(static list => list.Rules is null).Take(MostLists).Concat(known.Where(static list => list.Rules is not null).Take(1));
        return [.. (await Task.WhenAll(some.Select(list => OfListAsync(list, cancellationToken)))).SelectMany(static choices => choices)];
    }

    private async Task<IEnumerable<Choice>> OfListAsync(StakeholderList list, CancellationToken cancellationToken)
    {
        var some = (await members.PageAsync(list, MostOfList, null, cancellationToken)).Items;
        var known = await organisations.OfAsync(some.Select(static one => one.Organisation), cancellationToken);
        return some.Select(one => new Choice(one.Id, $"{one.Name ?? known.GetValueOrDefault(one.Organisation)?.Name ?? one.Organisation} ({one.Email})", list.Title));
    }

    /// <summary>Fills the form from an earlier brief; its PDF does not come along.</summary>
    public static void Fill(PageForm form, Brief brief) => form
        .Set("awards", brief.Awards).Set("title", brief.Title).Set("number", brief.Number).Set("authors", string.Join('\n', brief.Authors))
        .Set("published", brief.Published is { } day ? Say.Iso(day) : null).Set("summary", brief.Summary).Set("url", brief.Url).Set("plannedActivity", brief.PlannedActivity);

    /// <summary>The draft that a posted form makes; fields that cannot be read are noted in the form.</summary>
    public static BriefDraft Draft(PageForm form) => new()
    {
        Awards = form.Texts("awards"),
        Title = form.Text("title"),
        Number = form.Text("number"),
        Authors = form.Lines("authors"),
        Published = form.Day("published"),
        Summary = form.Text("summary"),
        Url = form.Text("url"),
        PlannedActivity = form.Text("plannedActivity"),
    };

    /// <summary>The PDF of a form, or null for none; one that is not taken is noted in the form.</summary>
    /// <param name="form">As posted.</param>
    /// <param name="required">Whether a form without one is a mistake.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<BinaryData?> DocumentAsync(PageForm form, bool required, CancellationToken cancellationToken)
    {
        if (form.Files(Document) is not [var file, ..])
        {
            if (required)
            {
                form.Errors.Add(Document, BriefWords.DocumentMissing);
            }

            return null;
        }

        if (file.Length > BriefRegister.MaxDocument)
        {
            form.Errors.Add(Document, Say.With(BriefWords.DocumentLarge, BriefRegister.MaxDocument / (1024 * 1024)));
            return null;
        }

        await using var stream = file.OpenReadStream();
        var content = await BinaryData.FromStreamAsync(stream, cancellationToken);
        if (BriefRegister.DocumentProblem(content) is { } problem)
        {
            form.Errors.Add(Document, problem);
            return null;
        }

        return content;
    }
}
