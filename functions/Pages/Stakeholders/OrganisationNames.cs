using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using ImpactTracker.Storage;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>Finds organisations by what people call them. Most ids follow from the name, so the whole name is found by its key; others are looked for.</summary>
public sealed class OrganisationNames(OrganisationTable organisations)
{
    private const int MostOffered = 500;
    private const int MostAlike = 10_000;

    /// <summary>The id that an organisation of this name gets when it is made by hand or by an import.</summary>
    public static string IdOf(string name) => NamedId.Of(name, "organisation");

    /// <summary>The organisation of that id or name, or null.</summary>
    public async Task<Organisation?> FindAsync(string text, CancellationToken cancellationToken) =>
        (Checks.IsId(text) ? await organisations.GetAsync(text, cancellationToken) : null) ?? await organisations.GetAsync(IdOf(text), cancellationToken)
        ?? (await LikeAsync(text, MostAlike, cancellationToken)).FirstOrDefault(one => string.Equals(one.Name, text, StringComparison.OrdinalIgnoreCase));

    /// <summary>The ids that the lines of a field stand for, each an id or a name; null for a line that the register does not know. It is looked through once at most.</summary>
    /// <param name="lines">As typed.</param>
    /// <param name="kept">Ids that the record names already: of several organisations with one name, these are meant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<string?>> IdsAsync(IReadOnlyList<string> lines, IReadOnlyList<string> kept, CancellationToken cancellationToken)
    {
        var known = await organisations.OfAsync(lines.Concat(lines.Select(IdOf)).Concat(kept).Where(Checks.IsId), cancellationToken);
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in kept.Where(known.ContainsKey))
        {
            names.TryAdd(known[id].Name, id);
        }

        foreach (var id in lines.Concat(lines.Select(IdOf)).Where(known.ContainsKey))
        {
            names.TryAdd(id, id);
        }

        string? Id(string line) => names.GetValueOrDefault(line) ?? names.GetValueOrDefault(IdOf(line));
        string? continuation = null;
        while (lines.Any(line => Id(line) is null))
        {
            var page = await organisations.PageAsync(null, TablePaging.MaxRows, continuation, cancellationToken);
            foreach (var one in page.Items)
            {
                names.TryAdd(one.Name, one.Id);
            }

            if ((continuation = page.Continuation) is null)
            {
                break;
            }
        }

        return [.. lines.Select(Id)];
    }

    /// <summary>What organisations are called, for a field that takes one a line; the id of one that the register does not know.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var known = await organisations.OfAsync(ids, cancellationToken);
        return [.. ids.Select(id => known.GetValueOrDefault(id)?.Name ?? id)];
    }

    /// <summary>Those whose names hold a text, in order of name. There are some thousands of organisations at most.</summary>
    /// <param name="text">A part of a name; case does not count.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<Organisation>> LikeAsync(string text, int most, CancellationToken cancellationToken)
    {
        var found = new List<Organisation>();
        string? continuation = null;
        do
        {
            var page = await organisations.PageAsync(null, TablePaging.MaxRows, continuation, cancellationToken);
            found.AddRange(page.Items.Where(one => one.Name.Contains(text, StringComparison.OrdinalIgnoreCase)));
            continuation = page.Continuation;
        }
        while (continuation is not null && found.Count < most);
        return [.. found.OrderBy(static one => one.Name, StringComparer.OrdinalIgnoreCase).Take(most)];
    }

    /// <summary>Names to offer while somebody types; the first five hundred.</summary>
    public async Task<IReadOnlyList<Fields.Choice>> OffersAsync(CancellationToken cancellationToken) =>
        [.. (await organisations.PageAsync(null, MostOffered, null, cancellationToken)).Items.OrderBy(static one => one.Name, StringComparer.OrdinalIgnoreCase).Select(static one => new Fields.Choice(one.Name, ""))];
}
