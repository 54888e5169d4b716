using ImpactTracker.Stakeholders;

namespace ImpactTracker.Distributions;

/// <summary>Decides who of an audience is mailed and who is left out: the one place, for the freeze and for those who ask beforehand.</summary>
public sealed class AudienceDecision(StakeholderTable stakeholders, TimeProvider time)
{
    /// <summary>Divides an audience.</summary>
    /// <param name="members">Everybody of it.</param>
    /// <param name="suppressed">Who of them must not be mailed.</param>
    /// <param name="people">Takes those who are mailed, as they were read on the way.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<AudienceSnapshot> DecideAsync(SortedSet<string> members, IReadOnlySet<string> suppressed, Dictionary<string, Stakeholder> people, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var excluded = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var (id, stakeholder) in stakeholders.OfAsync([.. members.Where(id => !suppressed.Contains(id))], cancellationToken))
        {
            if (stakeholder is null)
            {
                excluded[id] = "The stakeholder was deleted.";
            }
            else if (stakeholder.ReviewBy < today)
            {
                excluded[id] = $"The entry was due for review by {stakeholder.ReviewBy:yyyy-MM-dd}.";
            }
            else
            {
                people[id] = stakeholder;
            }
        }

        return new AudienceSnapshot(excluded, [.. suppressed.Order(StringComparer.Ordinal)], [.. members.Where(id => !suppressed.Contains(id) && !excluded.ContainsKey(id))]);
    }
}
