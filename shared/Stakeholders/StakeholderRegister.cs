using ImpactTracker.Mail;
using ImpactTracker.Outcomes;
using ImpactTracker.Storage;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Stakeholders;

/// <summary>Decides what becomes of a stakeholder that is made, changed or deleted by hand.</summary>
public sealed class StakeholderRegister(
    StakeholderTable stakeholders, OrganisationTable organisations, ListTable lists, AddressChange addresses, AddressHash hash, IdempotencyKeys keys, TimeProvider time)
{
    /// <summary>Makes a stakeholder. The address decides the id, so two that are made at the same moment for one address meet in one row.</summary>
    /// <param name="draft">Who it is.</param>
    /// <param name="key">The caller's Idempotency-Key, when there is one: the same key and body give the same answer again.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome<Stakeholder>> CreateAsync(StakeholderDraft draft, IdempotencyKey? key, CancellationToken cancellationToken)
    {
        if (await CheckAsync(draft, cancellationToken) is { } errors)
        {
            return new Outcome<Stakeholder>.Invalid(errors);
        }

        var made = From(draft) with { CreatedAt = time.GetUtcNow(), ChangedAt = time.GetUtcNow() };
        var row = StakeholderRow.From(made);
        var request = $"{made.Id}-{Guid.NewGuid():N}";
        row.Request = key is null ? null : await keys.ClaimAsync("make-stakeholder", key, request, cancellationToken);
        if (key is not null && row.Request is null)
        {
            return new Outcome<Stakeholder>.Conflict("This Idempotency-Key was used before with another body.");
        }

        while (await stakeholders.RowAsync(made.Id, cancellationToken) is var there && there?.IsLive != true && there?.Pending is null)
        {
            // What stands there at most is the trail of somebody who had this address before.
            row.ETag = there?.ETag ?? default;
            if (await stakeholders.TryPutAsync(row, cancellationToken))
            {
                return new Outcome<Stakeholder>.Created(made);
            }
        }

        return row.Request is not null && row.Request != request && await stakeholders.RowAsync(made.Id, cancellationToken) is { IsLive: true } first && first.Request == row.Request
            ? new Outcome<Stakeholder>.Created(first.ToStakeholder())
            : new Outcome<Stakeholder>.Conflict($"The address is held by the stakeholder '{made.Id}' already; one address is one stakeholder: change that one with PUT /api/stakeholders/{made.Id}.");
    }

    /// <summary>Changes a stakeholder, its address too, or finds it as asked for already. After a change of address the id is another.</summary>
    /// <param name="stakeholderId">Its id, or that of an address that it had before.</param>
    /// <param name="draft">What it becomes as a whole.</param>
    /// <param name="ifVersion">The version that the caller read; null to change whatever is there.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome<Stakeholder>> PutAsync(string stakeholderId, StakeholderDraft draft, int? ifVersion, CancellationToken cancellationToken)
    {
        if (await CheckAsync(draft, cancellationToken) is { } errors)
        {
            return new Outcome<Stakeholder>.Invalid(errors);
        }

        while (await FindAsync(stakeholderId, cancellationToken) is { } row)
        {
            var now = row.ToStakeholder();
            if (ifVersion.IsStale(now.Version))
            {
                return new Outcome<Stakeholder>.Stale();
            }

            var next = From(draft) with { FormerIds = now.FormerIds, Version = now.Version + 1, CreatedAt = now.CreatedAt, ChangedAt = time.GetUtcNow() };
            if (next.SaysTheSameAs(now))
            {
                return new Outcome<Stakeholder>.Done(now);
            }

            if (next.Id != now.Id)
            {
                var moved = await addresses.MoveAsync(row, next, cancellationToken);
                if (moved is Outcome<Stakeholder>.Stale && ifVersion is null or IfVersion.Any)
                {
                    continue;
                }

                return moved;
            }

            var written = StakeholderRow.From(next);
            (written.ETag, written.Request) = (row.ETag, row.Request);
            if (await stakeholders.TryPutAsync(written, cancellationToken))
            {
                return new Outcome<Stakeholder>.Done(next);
            }
        }

        return new Outcome<Stakeholder>.Missing($"stakeholder '{stakeholderId}'");
    }

    /// <summary>
    /// Deletes a stakeholder and takes it off its lists. What was sent to it stays in the ledger, and a suppression of its address stays:
    /// for everything that names a person, there is erasure.
    /// </summary>
    public async Task<Outcome<Stakeholder>> DeleteAsync(string stakeholderId, int? ifVersion, CancellationToken cancellationToken)
    {
        while (await FindAsync(stakeholderId, cancellationToken) is { } row)
        {
            var now = row.ToStakeholder();
            if (ifVersion.IsStale(now.Version))
            {
                return new Outcome<Stakeholder>.Stale();
            }

            if (await stakeholders.TryDeleteAsync(row, cancellationToken))
            {
                await lists.RemoveMemberAsync(now.Id, cancellationToken);
                return new Outcome<Stakeholder>.Done(now);
            }
        }

        if (IsId(stakeholderId))
        {
            // A crash may have come between the entry and its lists.
            await lists.RemoveMemberAsync(stakeholderId, cancellationToken);
        }

        return new Outcome<Stakeholder>.Missing($"stakeholder '{stakeholderId}'");
    }

    /// <summary>Whether a text can be a stakeholder's id: 32 lower-case hexadecimal digits.</summary>
    public static bool IsId(string text) => text.Length == 32 && text.All(char.IsAsciiHexDigitLower);

    private async Task<StakeholderRow?> FindAsync(string stakeholderId, CancellationToken cancellationToken) =>
        IsId(stakeholderId) ? await stakeholders.FindRowAsync(stakeholderId, cancellationToken) : null;

    private async Task<FieldErrors?> CheckAsync(StakeholderDraft draft, CancellationToken cancellationToken)
    {
        var errors = StakeholderDraftValidator.Instance.Check(draft);
        if (Checks.IsId(draft.Organisation) && await organisations.GetAsync(draft.Organisation!, cancellationToken) is null)
        {
            errors.Add("organisation", $"there is no organisation '{draft.Organisation}'; make it first with PUT /api/organisations/{draft.Organisation}");
        }

        return errors.None ? null : errors;
    }

    private Stakeholder From(StakeholderDraft draft)
    {
        var email = EmailAddress.Kept(draft.Email!);
        return new Stakeholder
        {
            Id = hash.Of(email),
            Email = email,
            Name = Text(draft.Name),
            Organisation = draft.Organisation!,
            Role = Text(draft.Role),
            SubscriberType = Vocabulary.SubscriberType.CodeOf(draft.SubscriberType)!,
            LawfulBasis = Vocabulary.LawfulBasis.CodeOf(draft.LawfulBasis)!,
            Source = draft.Source!.Trim(),
            ReviewBy = draft.ReviewBy!.Value,
            Notes = Text(draft.Notes),
        };
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
