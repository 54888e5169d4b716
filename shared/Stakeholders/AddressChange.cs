using ImpactTracker.Outcomes;

namespace ImpactTracker.Stakeholders;

/// <summary>
/// Changes a stakeholder's address. The address decides the key, so the stakeholder moves to another row, in steps of which each can be run
/// again: (1) a note is written; (2) the new row is added, pending, and by its key nobody else can take the address from then on; (3) the old
/// row becomes a trail to the new one, under the ETag that was read: this write decides, and of two writers one loses; (4) the new row
/// becomes live, lists are changed over, the note goes. A crash before (3) leaves the stakeholder as it was, after (3) as it shall be; the
/// sweep takes away what was prepared, or finishes.
/// </summary>
public sealed class AddressChange(StakeholderTable stakeholders, ListTable lists, TimeProvider time)
{
    /// <summary>A writer decides well within this, so what is older was left by a crash.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan MostForDeciding = TimeSpan.FromMinutes(1);

    /// <summary>Finishes changes that were begun and left.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        await foreach (var change in stakeholders.OpenChangesAsync(cancellationToken))
        {
            if (change.Since + Patience < time.GetUtcNow())
            {
                await EndAsync(change, written: null, cancellationToken);
            }
        }
    }

    /// <summary>Moves a stakeholder to the id of its new address.</summary>
    /// <param name="read">The row as it was read.</param>
    /// <param name="next">What it becomes, under its new id.</param>
    /// <param name="cancellationToken">Gives up; the sweep ends what was begun.</param>
    internal async Task<Outcome<Stakeholder>> MoveAsync(StakeholderRow read, Stakeholder next, CancellationToken cancellationToken)
    {
        next = next with { FormerIds = [.. next.FormerIds.Append(read.RowKey).Where(id => id != next.Id).Distinct(StringComparer.Ordinal)] };
        var change = OpenAddressChangeRow.Of(read.RowKey, next.Id, time.GetUtcNow());
        await stakeholders.OpenAsync(change, cancellationToken);
        var prepared = StakeholderRow.From(next);
        (prepared.Pending, prepared.Request) = (change.RowKey, read.Request);
        if (!await PrepareAsync(prepared, cancellationToken))
        {
            await stakeholders.CloseAsync(change, cancellationToken);
            return new Outcome<Stakeholder>.Conflict($"The address is held by the stakeholder '{next.Id}' already; one address is one stakeholder.");
        }

        var trail = new StakeholderRow
        {
            PartitionKey = read.PartitionKey,
            RowKey = read.RowKey,
            ETag = read.ETag,
            MovedTo = next.Id,
            FormerIds = read.FormerIds,
            Version = next.Version,
            CreatedAt = next.CreatedAt,
            ChangedAt = next.ChangedAt,
        };
        if (time.GetUtcNow() < change.Since + MostForDeciding)
        {
            await stakeholders.TryPutAsync(trail, cancellationToken);
        }

        return await EndAsync(change, prepared, cancellationToken) ? new Outcome<Stakeholder>.Done(next) : new Outcome<Stakeholder>.Stale();
    }

    /// <returns>False when somebody else has the address, or is about to have it.</returns>
    private async Task<bool> PrepareAsync(StakeholderRow prepared, CancellationToken cancellationToken)
    {
        while (await stakeholders.RowAsync(prepared.RowKey, cancellationToken) is var there && there?.IsLive != true && (there?.Pending is null || there.Pending == prepared.Pending))
        {
            prepared.ETag = there?.ETag ?? default;
            if (await stakeholders.TryPutAsync(prepared, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finishes a change that was decided, and takes away what was prepared for one that was not.</summary>
    /// <returns>Whether it was decided.</returns>
    private async Task<bool> EndAsync(OpenAddressChangeRow change, StakeholderRow? written, CancellationToken cancellationToken)
    {
        // Only whoever has prepared the new row can have made the trail to it.
        var decided = (await stakeholders.RowAsync(change.From, cancellationToken))?.MovedTo == change.To;
        var prepared = await stakeholders.RowAsync(change.To, cancellationToken);
        while (prepared is null ? decided && written is not null : prepared.Pending == change.RowKey)
        {
            var row = prepared ?? written!;
            (row.Pending, row.ETag) = (null, prepared?.ETag ?? default);
            if (decided ? await stakeholders.TryPutAsync(row, cancellationToken) : await stakeholders.TryDeleteAsync(row, cancellationToken))
            {
                break;
            }

            prepared = await stakeholders.RowAsync(change.To, cancellationToken);
        }

        if (decided)
        {
            await lists.MoveMemberAsync(change.From, change.To, cancellationToken);
        }

        await stakeholders.CloseAsync(change, cancellationToken);
        return decided;
    }
}
