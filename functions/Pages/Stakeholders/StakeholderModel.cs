using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Privacy;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>One stakeholder with what belongs to it, or what is left of one.</summary>
/// <param name="Id">The keyed hash of the address.</param>
/// <param name="Person">The entry, or null when there is none: erased, or an address that is only suppressed.</param>
/// <param name="Organisation">Of the entry; null when it is not in the register.</param>
/// <param name="On">The lists that it is on.</param>
/// <param name="Lists">All lists that are kept by hand, for joining one and for limiting a suppression.</param>
/// <param name="Suppressions">What must not be mailed, and why.</param>
/// <param name="Erasure">That the person was erased or is being erased, or null.</param>
/// <param name="Form">For the buttons, or of the page's form.</param>
/// <param name="Today">The day in UTC.</param>
public sealed record StakeholderModel(
    string Id, Stakeholder? Person, Organisation? Organisation, IReadOnlyList<(StakeholderList List, DateTimeOffset Since)> On, IReadOnlyList<StakeholderList> Lists,
    IReadOnlyList<Suppression> Suppressions, Erasure? Erasure, PageForm Form, DateOnly Today)
{
    /// <summary>Where its page is.</summary>
    public string Path => $"/stakeholders/{Id}";

    /// <summary>What it is called.</summary>
    public string Title => Person is not null ? Person.Name ?? Person.Email : Erasure is not null ? StakeholderWords.ErasedTitle : StakeholderWords.UnknownTitle;

    /// <summary>The lists that it is not on.</summary>
    public IReadOnlyList<Choice> Joinable => [.. Lists.Where(list => list.Rules is null && On.All(one => one.List.Id != list.Id)).Select(static list => new Choice(list.Id, list.Title))];
}
