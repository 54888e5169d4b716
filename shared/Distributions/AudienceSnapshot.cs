using System.Security.Cryptography;
using System.Text;

namespace ImpactTracker.Distributions;

/// <summary>
/// Who a distribution goes to, decided once. It is stored before any row is written, so that a freeze that is interrupted and run again
/// divides the same people into the same batches. Ids only: no address, no name.
/// </summary>
/// <param name="Excluded">Stakeholders whose entry does not allow mail at present, with the reason.</param>
/// <param name="Suppressed">Stakeholders who must not be mailed.</param>
/// <param name="Frozen">Stakeholders to mail, in order of id, each once.</param>
internal sealed record AudienceSnapshot(IReadOnlyDictionary<string, string> Excluded, IReadOnlyList<string> Suppressed, IReadOnlyList<string> Frozen)
{
    /// <summary>Says in 16 characters who is mailed, who is left out and who must not be mailed: one member in the place of another makes another mark.</summary>
    public string Mark()
    {
        var all = new StringBuilder();
        foreach (var ids in (IEnumerable<string>[])[Frozen, Excluded.Keys.Order(StringComparer.Ordinal), Suppressed])
        {
            all.AppendJoin('\n', ids).Append('\0');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())))[..16];
    }

    public FrozenAudience Count => new(Excluded.Count + Suppressed.Count + Frozen.Count, Excluded.Count, Suppressed.Count, Frozen.Count);
}
