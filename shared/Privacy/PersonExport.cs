using ImpactTracker.Audit;
using ImpactTracker.Briefs;
using ImpactTracker.Distributions;
using ImpactTracker.Mail;
using ImpactTracker.Reports.Sharing;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Privacy;

/// <summary>Puts together everything that is held about one person, and leaves an entry in the audit that it was handed out.</summary>
public sealed class PersonExport(
    StakeholderTable stakeholders, OrganisationTable organisations, ListTable lists, DeliveryTraces deliveries, SharedAddresses shared, AddressHash hash, BriefTable briefs, SuppressionTable suppressions, MailEventTraces events,
    ErasureTable erasures, AuditTable audit, TimeProvider time)
{
    private static readonly string[] Elsewhere =
    [
        "The mail provider holds the messages that it delivered and what became of them, for as long as its own terms say.",
        "Texts and files that people of the project wrote or added (results of activities, attendance lists) are searched by hand.",
    ];

    /// <summary>Everything about a person, or null when nothing is held.</summary>
    public async Task<PersonRecord?> GetAsync(string stakeholderId, string caller, CancellationToken cancellationToken)
    {
        // The id of an address that the person had before means the person too, and what went there is theirs.
        var stakeholder = await stakeholders.FindAsync(stakeholderId, cancellationToken);
        stakeholderId = stakeholder?.Id ?? stakeholderId;
        var found = new List<PersonDelivery>();
        string[] ids = [stakeholderId, .. stakeholder?.FormerIds ?? []];
        foreach (var id in ids)
        {
            await AddDeliveriesAsync(found, id, cancellationToken);
        }

        var erasure = await erasures.GetAsync(stakeholderId, cancellationToken);
        var address = stakeholder?.Email ?? erasure?.Address ?? found.Select(static one => one.Email).FirstOrDefault(static email => email.Length > 0);
        var now = time.GetUtcNow();
        var record = new PersonRecord(
            stakeholderId,
            now,
            stakeholder,
            stakeholder is null ? null : await organisations.GetAsync(stakeholder.Organisation, cancellationToken),
            [.. (await lists.ListsOfAsync(stakeholderId, cancellationToken)).Select(static one => new PersonList(one.List.Id, one.List.Title, one.Since))],
            found,
            [.. (await shared.LinksAsync(IsTheirs, cancellationToken)).Select(static one => new PersonLink(
                one.Share.Report, one.Mail.To, one.Share.CreatedAt, one.Share.Expires, one.Mail.Mail.ToString().ToLowerInvariant(), one.Mail.Outcome, one.Mail.OutcomeAt, one.Mail.Reason))],
            await shared.SchedulesAsync(IsTheirs, cancellationToken).Select(static schedule => schedule.Id).ToListAsync(cancellationToken),
            await suppressions.OfAsync(stakeholderId, cancellationToken),
            address is null ? [] : await events.OfAsync(address, cancellationToken),
            await audit.OfAsync(stakeholderId, cancellationToken),
            erasure,
            Elsewhere);
        if (record is { Stakeholder: null, Lists.Count: 0, Deliveries.Count: 0, ReportLinks.Count: 0, Schedules.Count: 0, Suppressions.Count: 0, Audit.Count: 0, Erasure: null })
        {
            return null;
        }

        await audit.AddAsync(new AuditEntry(now, caller, AuditAction.Exported, stakeholderId, null), cancellationToken);
        return record;

        // A person who has no entry is known by the hash of their address all the same.
        bool IsTheirs(string one) => ids.Contains(hash.Of(EmailAddress.Kept(one)));
    }

    private async Task AddDeliveriesAsync(List<PersonDelivery> found, string id, CancellationToken cancellationToken)
    {
        await foreach (var (distribution, delivery) in deliveries.OfAsync(id, cancellationToken))
        {
            var brief = await briefs.GetAsync(distribution.Brief, cancellationToken);
            found.Add(new PersonDelivery(
                distribution.Id, brief?.Title, distribution.FrozenAt, delivery.Email, delivery.State, delivery.Outcome, delivery.At, delivery.Reason, delivery.Unsubscribed, delivery.Complained));
        }
    }
}
