using System.Globalization;
using ImpactTracker.Audit;
using ImpactTracker.Distributions;
using ImpactTracker.Mail;
using ImpactTracker.Outcomes;
using ImpactTracker.Reports.Sharing;
using ImpactTracker.Stakeholders;
using ImpactTracker.Storage;

namespace ImpactTracker.Privacy;

/// <summary>
/// Takes a person out of everything that we hold, and asks the mail provider to do the same. What stays is the keyed hash with its suppression,
/// counts, and the entry in the audit (docs/adr/0009-what-erasure-keeps.md). The row is the truth: it is written first and closed last, every
/// step can be repeated, and the sweep goes on with what a crash, a post under way or the provider held up.
/// </summary>
public sealed class PersonErasure(
    ErasureTable erasures, StakeholderTable stakeholders, ListTable lists, SuppressionTable suppressions, IdempotencyKeys keys, DeliveryTraces deliveries,
    MailEventTraces events, SharedAddresses shared, MailErasure provider, AuditTable audit, TimeProvider time)
{
    private const string PostUnderWay = "A message to the person is being prepared or posted just now; what became of it must be written down first.";

    /// <summary>Erases a person, or finds them erased; open when something has to wait.</summary>
    public async Task<Outcome<Erasure>> EraseAsync(string stakeholderId, string caller, CancellationToken cancellationToken)
    {
        // The id of an address that the person had before means the person too.
        var stakeholder = await stakeholders.FindAsync(stakeholderId, cancellationToken);
        stakeholderId = stakeholder?.Id ?? stakeholderId;
        foreach (var former in stakeholder?.FormerIds ?? [])
        {
            await EraseFormerAsync(former, caller, cancellationToken);
        }

        return await EraseAsync(stakeholderId, stakeholder, caller, cancellationToken);
    }

    // What went to a former address stands under its id. Somebody else may have that address by now, and is not erased.
    private async Task EraseFormerAsync(string formerId, string caller, CancellationToken cancellationToken)
    {
        if (await stakeholders.GetAsync(formerId, cancellationToken) is null)
        {
            await EraseAsync(formerId, null, caller, cancellationToken);
            await stakeholders.ForgetAsync(formerId, cancellationToken);
        }
    }

    private async Task<Outcome<Erasure>> EraseAsync(string stakeholderId, Stakeholder? stakeholder, string caller, CancellationToken cancellationToken)
    {
        var known = await erasures.GetAsync(stakeholderId, cancellationToken);
        if (known is { State: ErasureState.Done } && stakeholder is null)
        {
            return new Outcome<Erasure>.Done(known);
        }

        if (known is not { State: ErasureState.Open })
        {
            var onLists = (await lists.ListsOfAsync(stakeholderId, cancellationToken)).Count;
            // One who was deleted from the register may still stand in the ledger.
            var address = stakeholder?.Email ?? await AddressOfDeliveryAsync(stakeholderId, cancellationToken);
            if (stakeholder is null && address is null && onLists == 0)
            {
                return new Outcome<Erasure>.Missing($"stakeholder '{stakeholderId}'");
            }

            known = new Erasure { Stakeholder = stakeholderId, Address = address, State = ErasureState.Open, RequestedAt = time.GetUtcNow(), RequestedBy = caller, Lists = onLists, Deliveries = 0 };
            await erasures.PutAsync(known, cancellationToken);
        }

        return new Outcome<Erasure>.Done(await GoOnAsync(known, cancellationToken));
    }

    /// <summary>Goes on with an open erasure as far as it can.</summary>
    internal async Task<Erasure> GoOnAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        var id = erasure.Stakeholder;

        // First of all: from here on no freeze and no claim takes the person.
        await suppressions.AddAsync(id, SuppressionReason.Objection, cancellationToken);
        await suppressions.ForgetNotesAsync(id, cancellationToken);
        await audit.ForgetNotesAsync(id, cancellationToken);
        await lists.ForgetMemberAsync(id, cancellationToken);
        await stakeholders.ForgetAsync(id, cancellationToken);
        await keys.ForgetAsync(id, cancellationToken);
        var (count, again) = await deliveries.EraseAsync(id, erasure.Address, cancellationToken);
        if (erasure.Address is { } address)
        {
            await events.EraseAsync(address, cancellationToken);
            again |= await shared.EraseAsync(address, cancellationToken);
        }

        // Asked last: what is posted just now would give the provider the address anew.
        var waitsFor = again ? PostUnderWay : erasure.Address is null ? null : await provider.AskAsync(erasure.Address, cancellationToken);
        var now = time.GetUtcNow();
        var next = waitsFor is null
            ? erasure with { State = ErasureState.Done, DoneAt = now, Deliveries = count, WaitsFor = null, Address = null }
            : erasure with { Deliveries = count, WaitsFor = waitsFor };
        if (next.State == ErasureState.Done)
        {
            var note = string.Create(CultureInfo.InvariantCulture, $"Taken off lists: {next.Lists}; out of deliveries: {count}; the mail provider {(erasure.Address is null ? "was not asked: the address was not known any more" : "took the request to erase")}.");
            await audit.AddAsync(new AuditEntry(erasure.RequestedAt, erasure.RequestedBy, AuditAction.Erased, id, note), cancellationToken);
        }

        await erasures.PutAsync(next, cancellationToken);
        return next;
    }

    private async Task<string?> AddressOfDeliveryAsync(string stakeholderId, CancellationToken cancellationToken)
    {
        await foreach (var (_, delivery) in deliveries.OfAsync(stakeholderId, cancellationToken))
        {
            if (delivery.Email.Length > 0)
            {
                return delivery.Email;
            }
        }

        return null;
    }
}
