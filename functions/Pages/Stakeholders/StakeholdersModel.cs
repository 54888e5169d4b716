using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Stakeholders;
using ImpactTracker.Storage;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>A page of stakeholders.</summary>
/// <param name="Page">The stakeholders, in order of id.</param>
/// <param name="Names">Of their organisations, by id.</param>
/// <param name="Organisation">The organisation that the page is narrowed to, or null.</param>
/// <param name="Asked">What was asked for in place of an organisation, or null.</param>
/// <param name="Like">Organisations that are called like that.</param>
/// <param name="Offers">Names to offer.</param>
/// <param name="Form">The two searches.</param>
/// <param name="Today">The day in UTC.</param>
/// <param name="Continued">Whether this is not the first page.</param>
public sealed record StakeholdersModel(
    TablePage<Stakeholder> Page, IReadOnlyDictionary<string, Organisation> Names, Organisation? Organisation, string? Asked, IReadOnlyList<Organisation> Like,
    IReadOnlyList<Choice> Offers, PageForm Form, DateOnly Today, bool Continued);
