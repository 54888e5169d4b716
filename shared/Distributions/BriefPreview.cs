using ImpactTracker.Briefs;
using ImpactTracker.Mail;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using ImpactTracker.Storage;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Distributions;

/// <summary>Shows what will go to a recipient, and sends it to one address as a test. Neither is in the ledger.</summary>
public sealed class BriefPreview(
    BriefTable briefs, FrozenContent content, StakeholderTable stakeholders, OrganisationTable organisations, ListTable lists, SuppressionTable suppressions, AddressHash hash, MailLinks links, MailPost post, TestOnce once, IOptions<MailOptions> options)
{
    /// <summary>What a test's subject begins with; the rest is what will go.</summary>
    public const string TestMark = "[Test] ";

    private const int MostLists = 20;

    /// <summary>The mail as a stakeholder will get it; without one, as a colleague without a working unsubscribe link.</summary>
    public async Task<Outcome<MailPreview>> ShowAsync(string briefId, string? stakeholderId, IReadOnlyList<string> listIds, CancellationToken cancellationToken)
    {
        if (await briefs.GetAsync(briefId, cancellationToken) is not { } brief)
        {
            return new Outcome<MailPreview>.Missing($"brief '{briefId}'");
        }

        var stakeholder = stakeholderId is null ? null : await StakeholderAsync(stakeholderId, cancellationToken);
        if (stakeholderId is not null && stakeholder is null)
        {
            return new Outcome<MailPreview>.Missing($"stakeholder '{stakeholderId}'");
        }

        var errors = new FieldErrors();
        var to = await ListsAsync(stakeholder?.Id, listIds, "list", errors, cancellationToken);
        if (!errors.None)
        {
            return new Outcome<MailPreview>.Invalid(errors);
        }

        return new Outcome<MailPreview>.Done(await MailAsync(brief, stakeholder, to, stakeholder is null ? links.NoUnsubscribe : Unsubscribe(stakeholder.Id, brief, to), cancellationToken));
    }

    /// <summary>The mail of a brief that is still being written, as a stakeholder would get it; its unsubscribe link does not work.</summary>
    /// <param name="sketch">The brief as far as it is written.</param>
    /// <param name="stakeholderId">Who gets it; null, or one who is not there any more, for a colleague.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<MailPreview> SketchAsync(Brief sketch, string? stakeholderId, CancellationToken cancellationToken)
    {
        var stakeholder = stakeholderId is null ? null : await StakeholderAsync(stakeholderId, cancellationToken);
        var to = await ListsAsync(stakeholder?.Id, [], "list", new FieldErrors(), cancellationToken);
        return await MailAsync(sketch, stakeholder, to, links.NoUnsubscribe, cancellationToken);
    }

    /// <summary>Posts one mail as it will go, with a marked subject.</summary>
    /// <param name="briefId">The brief.</param>
    /// <param name="draft">Where it goes.</param>
    /// <param name="key">The caller's Idempotency-Key, when there is one: the same key and body post one mail.</param>
    /// <param name="cancellationToken">Gives up before the post.</param>
    /// <returns>What the provider answered; or why nothing was posted.</returns>
    public async Task<Outcome<(string Subject, string To, PostResult Result)>> TestAsync(string briefId, TestMailDraft draft, IdempotencyKey? key, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        if (EmailAddress.Problem(draft.To, out var to) is { } problem)
        {
            errors.Add("to", problem);
        }

        if (draft.Lists is { Count: > MostLists })
        {
            errors.Add("lists", $"at most {MostLists} lists");
        }

        var id = errors.None ? hash.Of(to) : null;
        var via = errors.None ? await ListsAsync(id, draft.Lists ?? [], "lists", errors, cancellationToken) : [];
        if (!errors.None)
        {
            return new Outcome<(string, string, PostResult)>.Invalid(errors);
        }

        if (await briefs.GetAsync(briefId, cancellationToken) is not { } brief)
        {
            return new Outcome<(string, string, PostResult)>.Missing($"brief '{briefId}'");
        }

        if ((await suppressions.ScopesAsync([id!], cancellationToken)).Values.Any(static scope => scope.Everything))
        {
            return new Outcome<(string, string, PostResult)>.Conflict("The address must not be mailed: it unsubscribed, complained or bounced.");
        }

        var frozen = content.Of(brief, [.. via.Select(static list => list.Title)]);
        var recipient = new MailRecipient(
            to, await GreetingAsync(await stakeholders.GetAsync(id!, cancellationToken), cancellationToken), links.Unsubscribe(id!), new Dictionary<string, string> { [MailArguments.Kind] = "test" });
        var mail = frozen.Mail with { Subject = TestMark + frozen.Mail.Subject };
        var attachment = await content.AttachmentAsync(frozen, cancellationToken);
        // Not the hash of what was sent along, from which an address could be guessed.
        var known = key is null ? null : key with { BodyHash = hash.Of($"{to}\n{string.Join(',', draft.Lists ?? [])}") };
        return await once.PostAsync($"test-brief/{briefId}", known, () => post.PostAsync(mail, attachment, [recipient], CancellationToken.None), cancellationToken) is { } result
            ? new Outcome<(string, string, PostResult)>.Done((mail.Subject, to, result))
            : new Outcome<(string, string, PostResult)>.Conflict("This Idempotency-Key was used before with another body.");
    }

    private async Task<MailPreview> MailAsync(Brief brief, Stakeholder? stakeholder, IReadOnlyList<StakeholderList> to, Uri unsubscribe, CancellationToken cancellationToken)
    {
        var recipient = new MailRecipient(stakeholder?.Email ?? "", await GreetingAsync(stakeholder, cancellationToken), unsubscribe, new Dictionary<string, string>());
        var frozen = content.Of(brief, [.. to.Select(static list => list.Title)]);
        var mail = frozen.Mail.For(recipient);
        return new MailPreview(
            mail.Subject, $"{options.Value.FromName} <{options.Value.From}>", mail.Text, mail.Html, recipient.Headers, frozen.DocumentName, frozen.DocumentPath is null ? null : brief.Document!.Bytes);
    }

    // The link names the distribution, whose id follows from the content and the lists before it is asked for.
    private Uri Unsubscribe(string stakeholderId, Brief brief, IReadOnlyList<StakeholderList> to) =>
        links.Unsubscribe(stakeholderId, to.Count == 0 ? null : DistributionDesk.IdOf(brief, [.. to.Select(static list => list.Id)]));

    private async Task<Stakeholder?> StakeholderAsync(string id, CancellationToken cancellationToken) =>
        Checks.IsId(id) ? await stakeholders.GetAsync(id, cancellationToken) : null;

    private async Task<string> GreetingAsync(Stakeholder? stakeholder, CancellationToken cancellationToken) =>
        stakeholder is null ? DeliveryRow.NoName
        : stakeholder.Name ?? (await organisations.GetAsync(stakeholder.Organisation, cancellationToken))?.Name ?? DeliveryRow.NoName;

    private async Task<IReadOnlyList<StakeholderList>> ListsAsync(string? stakeholderId, IReadOnlyList<string> asked, string field, FieldErrors errors, CancellationToken cancellationToken)
    {
        if (asked.Count == 0)
        {
            return stakeholderId is null ? [] : [.. (await lists.ListsOfAsync(stakeholderId, cancellationToken)).Select(static one => one.List)];
        }

        var found = new List<StakeholderList>();
        foreach (var (index, id) in asked.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Index())
        {
            if (Checks.IsId(id) && await lists.GetAsync(id, cancellationToken) is { } list)
            {
                found.Add(list);
            }
            else
            {
                errors.Add($"{field}[{index}]", $"there is no list '{id}'");
            }
        }

        return found;
    }
}
