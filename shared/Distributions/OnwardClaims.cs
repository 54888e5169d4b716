using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ImpactTracker.Json;
using ImpactTracker.Outcomes;

namespace ImpactTracker.Distributions;

/// <summary>Records what intermediaries say of passing a brief on.</summary>
public sealed class OnwardClaims(DistributionTable distributions, LedgerTable ledger, TimeProvider time)
{
    private const int MostClaims = 1000;

    /// <summary>The claims about a distribution, in the order of recording; null when there is no such distribution.</summary>
    public async Task<IReadOnlyList<OnwardClaim>?> ListAsync(string distributionId, CancellationToken cancellationToken) =>
        await distributions.GetAsync(distributionId, cancellationToken) is null ? null : await distributions.ClaimsAsync(distributionId, cancellationToken);

    /// <summary>Records a claim; the same claim by the same caller is recorded once.</summary>
    public async Task<Outcome<OnwardClaim>> RecordAsync(string distributionId, OnwardClaimDraft draft, string caller, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var errors = OnwardClaimDraftValidator.Instance.Check(draft);
        if (await distributions.GetAsync(distributionId, cancellationToken) is not { } distribution)
        {
            return new Outcome<OnwardClaim>.Missing($"distribution '{distributionId}'");
        }

        if (draft.Date > DateOnly.FromDateTime(now.UtcDateTime) || (distribution.FrozenAt is { } frozen && draft.Date < DateOnly.FromDateTime(frozen.UtcDateTime)))
        {
            errors.Add("date", "must be a day from the day of sending to today");
        }

        if (!errors.None)
        {
            return new Outcome<OnwardClaim>.Invalid(errors);
        }

        if (!await IsAcceptedAsync(distributionId, draft.Stakeholder!, cancellationToken))
        {
            return new Outcome<OnwardClaim>.Conflict($"The mail provider has taken no message of this distribution to stakeholder '{draft.Stakeholder}', so there is nothing that they could have passed on.");
        }

        var claims = await distributions.ClaimsAsync(distributionId, cancellationToken);
        var name = Name(draft, caller);
        if (claims.FirstOrDefault(claim => claim.Id.EndsWith(name, StringComparison.Ordinal)) is { } known)
        {
            await MarkAsync(distributionId, known, cancellationToken);
            return new Outcome<OnwardClaim>.Done(known);
        }

        if (claims.Count >= MostClaims)
        {
            return new Outcome<OnwardClaim>.Conflict($"There are {MostClaims} claims about this distribution already; no more are kept.");
        }

        var made = New($"{now.ToUnixTimeMilliseconds().ToString("x12", CultureInfo.InvariantCulture)}-{name}", draft, caller, now);
        await distributions.AddClaimAsync(distributionId, made, cancellationToken);
        await MarkAsync(distributionId, made, cancellationToken);
        return new Outcome<OnwardClaim>.Created(made);
    }

    // The activity says how far the brief was passed on: it is to be written anew.
    private Task<Distribution?> MarkAsync(string distributionId, OnwardClaim claim, CancellationToken cancellationToken) =>
        distributions.ChangeAsync(distributionId, [DistributionState.Settled, DistributionState.Cancelled], d => d with { RecordedOutcomes = Distribution.ToldBy(claim) }, cancellationToken);

    private static OnwardClaim New(string id, OnwardClaimDraft draft, string caller, DateTimeOffset now)
    {
        string[] organisations = [.. (draft.Organisations ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new OnwardClaim
        {
            Id = id,
            By = draft.By!.Trim(),
            Stakeholder = draft.Stakeholder!,
            Date = draft.Date!.Value,
            OrganisationCount = draft.OrganisationCount ?? organisations.Length,
            Organisations = organisations,
            Evidence = draft.Evidence!.Trim(),
            Url = draft.Url,
            RecordedAt = now,
            RecordedBy = caller,
        };
    }

    private static string Name(OnwardClaimDraft draft, string caller) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(TrackerJson.Write(new { draft, caller }))))[..16];

    private async Task<bool> IsAcceptedAsync(string distributionId, string stakeholderId, CancellationToken cancellationToken) =>
        await ledger.FindAsync(distributionId, stakeholderId, cancellationToken) is { } partition
        && await ledger.ReadAsync(partition, cancellationToken) is { } read
        && read.DeliveriesOf.Any(delivery => delivery.Stakeholder == stakeholderId && delivery.State == "accepted" && delivery.Outcome is not ("bounced" or "dropped"));
}
