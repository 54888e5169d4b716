using System.Security.Cryptography;
using System.Text;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Stakeholders;
using ImpactTracker.Storage;

namespace ImpactTracker.Functions.Pages.Lists;

/// <summary>Between a list and its form: the fields' names are those of the record, so that mistakes find their fields.</summary>
internal static class ListForms
{
    private const string ByRules = "rules";
    private const int MostOfTitle = 40;

    /// <summary>What most lists are: kept by hand, of policymakers, in the whole country.</summary>
    public static PageForm FillDefaults(PageForm form) => form.Set("audience", "policymakers").Set("geographicReach", "national").Set("kind", "hand");

    /// <summary>Fills the form from a record.</summary>
    public static PageForm Fill(PageForm form, StakeholderList list) => form.SetVersion(list.Version)
        .Set("title", list.Title).Set("owner", list.Owner).Set("reviewBy", Say.Iso(list.ReviewBy)).Set("audience", list.Audience).Set("geographicReach", list.GeographicReach)
        .Set("beneficiaries", list.Beneficiaries).Set("kind", list.Rules is null ? "hand" : ByRules)
        .Set("rules.organisationTypes", list.Rules?.OrganisationTypes ?? []).Set("rules.regions", string.Join('\n', list.Rules?.Regions ?? []))
        .Set("rules.beneficiaries", list.Rules?.Beneficiaries ?? []);

    /// <summary>The groups that are chosen in a form.</summary>
    public static IReadOnlyCollection<string> Groups(PageForm form) => [.. form.Texts("beneficiaries"), .. form.Texts("rules.beneficiaries")];

    /// <summary>The draft that a posted form makes.</summary>
    public static StakeholderListDraft Draft(PageForm form) => new()
    {
        Title = form.Text("title"),
        Owner = form.Text("owner"),
        ReviewBy = form.Day("reviewBy"),
        Audience = form.Text("audience"),
        GeographicReach = form.Text("geographicReach"),
        Beneficiaries = form.Texts("beneficiaries"),
        Rules = form.Text("kind") != ByRules ? null : new ListRulesDraft
        {
            OrganisationTypes = form.Texts("rules.organisationTypes"),
            Regions = form.Lines("rules.regions"),
            Beneficiaries = form.Texts("rules.beneficiaries"),
        },
    };

    /// <summary>The same list with another day by which it must be looked through.</summary>
    public static StakeholderListDraft Reviewed(StakeholderList list, DateOnly? reviewBy) => new()
    {
        Title = list.Title,
        Owner = list.Owner,
        ReviewBy = reviewBy,
        Audience = list.Audience,
        GeographicReach = list.GeographicReach,
        Beneficiaries = list.Beneficiaries,
        Rules = list.Rules is not { } rules ? null : new ListRulesDraft { OrganisationTypes = rules.OrganisationTypes, Regions = rules.Regions, Beneficiaries = rules.Beneficiaries },
    };

    /// <summary>The id of a new list: of its title and its form, so the same form twice makes one list and nobody else's list is written over.</summary>
    public static string IdOf(PageForm form)
    {
        var title = NamedId.Of(form.Text("title") ?? "", "list");
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(form.Key.Value)))[..8];
        return $"{(title.Length > MostOfTitle ? title[..MostOfTitle].TrimEnd('-') : title)}-{mark}";
    }
}
