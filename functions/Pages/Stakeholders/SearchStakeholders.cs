using System.Globalization;
using ImpactTracker.Functions.Http;
using ImpactTracker.Stakeholders;
using ImpactTracker.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>Looks for a person by name. A POST that answers with the page itself, because a name does not belong into a URL; it changes nothing.</summary>
[Access(Role.Manager)]
public sealed class SearchStakeholders(PageDesk pages, StakeholderTable stakeholders, OrganisationTable organisations, TimeProvider time)
{
    private const int Shortest = 2;

    /// <summary>200 with who is called so, and with a button to look further; 400 with the form where no name was given.</summary>
    [Function(nameof(SearchStakeholders))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "stakeholders/search")] HttpRequest request, CancellationToken cancellation)
    {
        var form = await pages.ReadFormAsync(request, cancellation);
        if (form.Text("person") is not { Length: >= Shortest })
        {
            form.Errors.Add("person", StakeholderWords.SearchRequired);
        }

        StakeholderSearch? search = null;
        if (form.Sound)
        {
            try
            {
                search = await stakeholders.SearchAsync(new AskedWords(form.Text("person")), form.Text("continuation"), cancellation);
            }
            catch (FormatException)
            {
                throw HttpFaultException.Field("continuation", "is not one of this search; begin again");
            }
        }

        var before = form.Text("continuation") is not null && int.TryParse(form.Text("looked"), NumberStyles.None, CultureInfo.InvariantCulture, out var looked) ? looked : 0;
        var names = await organisations.OfAsync((search?.Found ?? []).Select(static one => one.Organisation), cancellation);
        return pages.ShowForm<SearchPage, SearchModel>(request, new SearchModel(form, search, names, before + (search?.Looked ?? 0), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)), form);
    }
}
