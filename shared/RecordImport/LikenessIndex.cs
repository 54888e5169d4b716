using System.Security.Cryptography;
using System.Text;
using ImpactTracker.Records;

namespace ImpactTracker.RecordImport;

/// <summary>Finds records of an award that are much like a new one. An award is read when the first new record of it comes.</summary>
internal sealed class LikenessIndex<TRecord>(RecordKeeping<TRecord> keeping, ImportAwards awards)
    where TRecord : AwardRecord
{
    private readonly Dictionary<string, Dictionary<UInt128, string>> byAward = new(StringComparer.Ordinal);

    /// <summary>Another record like this one, or null; and from now on this one is there too.</summary>
    public async Task<string?> FindAsync(TRecord record, CancellationToken cancellationToken)
    {
        string? other = null;
        var hash = Hash(keeping.Likeness(record));
        foreach (var award in record.Awards)
        {
            var known = await OfAsync(award, cancellationToken);
            if (known.TryGetValue(hash, out var found) && found != record.Id)
            {
                other ??= found;
            }
            else
            {
                known[hash] = record.Id;
            }
        }

        return other;
    }

    private async Task<Dictionary<UInt128, string>> OfAsync(string award, CancellationToken cancellationToken)
    {
        if (byAward.TryGetValue(award, out var known))
        {
            return known;
        }

        byAward[award] = known = [];
        if (!awards.IsNew(award))
        {
            await foreach (var (likeness, id) in keeping.LikenessesAsync(award, cancellationToken))
            {
                known.TryAdd(Hash(likeness), id);
            }
        }

        return known;
    }

    // Half of the hash is enough to tell a few hundred thousand titles apart.
    private static UInt128 Hash(string likeness) => BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes(likeness)));
}
