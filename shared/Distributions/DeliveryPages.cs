using System.Globalization;
using ImpactTracker.Stakeholders;
using ImpactTracker.Storage;

namespace ImpactTracker.Distributions;

/// <summary>
/// Everybody of a distribution's audience, page by page: first those to be mailed, from the ledger, then those left out at the freeze, from the
/// snapshot of the audience.
/// </summary>
public sealed class DeliveryPages(LedgerTable ledger, AudienceSnapshots snapshots, StakeholderTable stakeholders, OrganisationTable organisations)
{
    private const string LeftOut = "out-";
    private const string Excluded = "excluded";
    private const string Suppressed = "suppressed";

    /// <summary>A page, in order of batch and id.</summary>
    /// <param name="distributionId">The distribution.</param>
    /// <param name="state">A state or outcome, or null for all.</param>
    /// <param name="top">At most so many.</param>
    /// <param name="continuation">From the page before.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FormatException">It is not a continuation of this list.</exception>
    public async Task<TablePage<Delivery>> ListAsync(string distributionId, string? state, int top, string? continuation, CancellationToken cancellationToken)
    {
        if (continuation is null || !continuation.StartsWith(LeftOut, StringComparison.Ordinal))
        {
            var page = await ledger.DeliveriesAsync(distributionId, state, top, continuation, cancellationToken);
            return page.Continuation is not null || await OutAsync(distributionId, state, 0, top - page.Items.Count, cancellationToken) is not { } rest ? page
                : new TablePage<Delivery>([.. page.Items, .. rest.Items], rest.Continuation);
        }

        return int.TryParse(continuation.AsSpan(LeftOut.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var skip)
            ? await OutAsync(distributionId, state, skip, top, cancellationToken) ?? new TablePage<Delivery>([], null)
            : throw new FormatException("Not a continuation.");
    }

    private async Task<TablePage<Delivery>?> OutAsync(string distributionId, string? state, int skip, int top, CancellationToken cancellationToken)
    {
        if (state is not (null or Excluded or Suppressed) || await snapshots.GetAsync(distributionId, cancellationToken) is not { } snapshot)
        {
            return null;
        }

        (string Id, string State, string Reason)[] all =
        [
            .. snapshot.Excluded.Where(_ => state != Suppressed).OrderBy(static one => one.Key, StringComparer.Ordinal).Select(static one => (one.Key, Excluded, one.Value)),
            .. snapshot.Suppressed.Where(_ => state != Excluded).Select(static id => (id, Suppressed, "The address must not be mailed.")),
        ];
        var some = all.Skip(skip).Take(top).ToArray();
        var found = new List<Delivery>(some.Length);
        var next = 0;
        await foreach (var (id, stakeholder) in stakeholders.OfAsync([.. some.Select(static one => one.Id)], cancellationToken))
        {
            var organisation = stakeholder is null ? null : await organisations.GetAsync(stakeholder.Organisation, cancellationToken);
            found.Add(new Delivery(
                id, stakeholder?.Email ?? "", stakeholder?.Organisation ?? "", organisation?.Name ?? "", some[next].State, null, null, some[next].Reason, Unsubscribed: false, Complained: false));
            next++;
        }

        return new TablePage<Delivery>(found, skip + some.Length < all.Length ? string.Create(CultureInfo.InvariantCulture, $"{LeftOut}{skip + some.Length}") : null);
    }
}
