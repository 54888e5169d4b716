using ImpactTracker.Audit;
using ImpactTracker.Mail;
using ImpactTracker.Outcomes;

namespace ImpactTracker.Stakeholders;

/// <summary>Decides what becomes of suppressions that people enter or want lifted.</summary>
public sealed class SuppressionDesk(SuppressionTable suppressions, StakeholderTable stakeholders, ListTable lists, AddressHash hash, AuditTable audit, TimeProvider time)
{
    private const int MaxReason = 500;

    /// <summary>Suppresses an address, or finds it suppressed. It need not be a stakeholder's.</summary>
    public async Task<Outcome<SuppressionState>> AddAsync(SuppressionDraft draft, CancellationToken cancellationToken)
    {
        var errors = SuppressionDraftValidator.Instance.Check(draft);
        var id = await WhoAsync(draft.Email, draft.Stakeholder, errors, cancellationToken);
        if (Checks.IsId(draft.List) && await lists.GetAsync(draft.List!, cancellationToken) is null)
        {
            errors.Add("list", $"there is no list '{draft.List}'; leave it out to suppress everything");
        }

        if (!errors.None)
        {
            return new Outcome<SuppressionState>.Invalid(errors);
        }

        var isNew = await suppressions.AddAsync(id, SuppressionDraftValidator.Reasons[draft.Reason!], draft.List, draft.Note?.Trim(), cancellationToken);
        var state = SuppressionState.Of(id, await suppressions.OfAsync(id, cancellationToken));
        return isNew ? new Outcome<SuppressionState>.Created(state) : new Outcome<SuppressionState>.Done(state);
    }

    /// <summary>What is suppressed of an address.</summary>
    public async Task<Outcome<SuppressionState>> CheckAsync(SuppressionCheckDraft draft, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var id = await WhoAsync(draft.Email, draft.Stakeholder, errors, cancellationToken);
        return errors.None
            ? new Outcome<SuppressionState>.Done(SuppressionState.Of(id, await suppressions.OfAsync(id, cancellationToken)))
            : new Outcome<SuppressionState>.Invalid(errors);
    }

    /// <summary>Takes a suppression back and keeps why. One after a complaint stays for good.</summary>
    public async Task<Outcome<SuppressionState>> LiftAsync(SuppressionLiftDraft draft, string caller, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var id = await WhoAsync(draft.Email, draft.Stakeholder, errors, cancellationToken);
        var reason = draft.Reason?.Trim() ?? "";
        if (reason.Length == 0)
        {
            errors.Add("reason", "is required: what changed, such as \"asked in writing to get the briefs again\"; it is kept in the audit");
        }
        else if (reason.Length > MaxReason || reason.Any(char.IsControl))
        {
            errors.Add("reason", $"must be one line of at most {MaxReason} characters without control characters");
        }

        if (draft.List is not null && !Checks.IsId(draft.List))
        {
            errors.Add("list", Checks.IdRule);
        }

        if (!errors.None)
        {
            return new Outcome<SuppressionState>.Invalid(errors);
        }

        var known = (await suppressions.OfAsync(id, cancellationToken)).FirstOrDefault(one => one.List == draft.List);
        if (known is null)
        {
            return new Outcome<SuppressionState>.Missing(draft.List is null ? "suppression of that address for everything" : $"suppression of that address for the list '{draft.List}'");
        }

        if (known.Reason == SuppressionReason.Complaint)
        {
            return new Outcome<SuppressionState>.Conflict("A complaint is not lifted: whoever reported a message as spam is not written to again.");
        }

        // The entry first: a lift without a record of why must not be.
        await audit.AddAsync(new AuditEntry(time.GetUtcNow(), caller, AuditAction.SuppressionLifted, id, reason), cancellationToken);
        await suppressions.LiftAsync(id, draft.List, cancellationToken);
        return new Outcome<SuppressionState>.Done(SuppressionState.Of(id, await suppressions.OfAsync(id, cancellationToken)));
    }

    /// <returns>The stakeholder's id; meaningless when an error was added.</returns>
    private async Task<string> WhoAsync(string? email, string? stakeholderId, FieldErrors errors, CancellationToken cancellationToken)
    {
        if (email is not null && stakeholderId is not null)
        {
            errors.Add("email", "must be left out where a stakeholder is named");
        }
        else if (stakeholderId is null)
        {
            if (EmailAddress.Problem(email, out var address) is { } problem)
            {
                errors.Add("email", problem);
            }

            return hash.Of(address);
        }
        else if (!Checks.IsId(stakeholderId) || (await stakeholders.GetAsync(stakeholderId, cancellationToken) is null && (await suppressions.OfAsync(stakeholderId, cancellationToken)).Count == 0))
        {
            errors.Add("stakeholder", "is not the id of a stakeholder that we know");
        }

        return stakeholderId ?? "";
    }
}
