using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Functions.Pages.Organisations;

/// <summary>A page of organisations.</summary>
/// <param name="Found">All that were asked for, in order of name.</param>
/// <param name="Name">The part of a name that was asked for, or null.</param>
/// <param name="Form">The search.</param>
/// <param name="Today">The day in UTC.</param>
/// <param name="From">How many stand on the pages before.</param>
public sealed record OrganisationsModel(IReadOnlyList<Organisation> Found, string? Name, PageForm Form, DateOnly Today, int From)
{
    /// <summary>So many stand on a page.</summary>
    public const int Top = 100;

    /// <summary>The organisations of this page.</summary>
    public IReadOnlyList<Organisation> Shown => [.. Found.Skip(From).Take(Top)];

    /// <summary>Where the next page begins, or null.</summary>
    public int? Next => Top < Found.Count - From ? From + Top : null;
}
