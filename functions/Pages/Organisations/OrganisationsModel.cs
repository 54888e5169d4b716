using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Stakeholders;
using ImpactTracker.Storage;

namespace ImpactTracker.Functions.Pages.Organisations;

/// <summary>A page of organisations.</summary>
/// <param name="Page">The organisations, in an order that stays; in order of name where a name was asked for.</param>
/// <param name="Name">The part of a name that was asked for, or null.</param>
/// <param name="Form">The search.</param>
/// <param name="Today">The day in UTC.</param>
/// <param name="Continued">Whether this is not the first page.</param>
public sealed record OrganisationsModel(TablePage<Organisation> Page, string? Name, PageForm Form, DateOnly Today, bool Continued);
