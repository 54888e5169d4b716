using ImpactTracker.Stakeholders;

namespace ImpactTracker.Distributions;

/// <summary>Takes people off who follow the link in a mail: from one list or from everything. No login: the token is the proof.</summary>
public sealed class UnsubscribeDesk(MailLinks links, DistributionTable distributions, ListTable lists, SuppressionTable suppressions, DeliveryTraces traces)
{
    /// <summary>The lists that the holder of a token may leave one by one; null for a token that is not ours. It changes nothing.</summary>
    public async Task<IReadOnlyList<StakeholderList>?> OfferAsync(string token, CancellationToken cancellationToken)
    {
        if (links.ReadUnsubscribe(token) is not { } link)
        {
            return null;
        }

        var offered = new List<StakeholderList>();
        foreach (var list in await ListsAsync(link, cancellationToken))
        {
            if (await lists.IsMemberAsync(list, link.Stakeholder, cancellationToken) && await lists.GetAsync(list, cancellationToken) is { } found)
            {
                offered.Add(found);
            }
        }

        return offered;
    }

    /// <summary>Stops mail to the holder of a token; twice is the same as once.</summary>
    /// <param name="token">From the link.</param>
    /// <param name="list">One of the lists that the mail went to, or null for everything.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False for a token that is not ours, or a list that its mail did not go to.</returns>
    public async Task<bool> StopAsync(string token, string? list, CancellationToken cancellationToken)
    {
        if (links.ReadUnsubscribe(token) is not { } link || (list is not null && !(await ListsAsync(link, cancellationToken)).Contains(list, StringComparer.Ordinal)))
        {
            return false;
        }

        await suppressions.AddAsync(link.Stakeholder, SuppressionReason.Unsubscribe, list, null, cancellationToken);
        if (link.Distribution is { } distribution)
        {
            await traces.UnsubscribedAsync(distribution, link.Stakeholder, cancellationToken);
        }

        return true;
    }

    private async Task<IReadOnlyList<string>> ListsAsync(UnsubscribeLink link, CancellationToken cancellationToken) =>
        link.Distribution is { } id && await distributions.GetAsync(id, cancellationToken) is { } distribution ? distribution.Lists : [];
}
