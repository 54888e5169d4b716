using System.Globalization;
using ImpactTracker.Awards;
using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Storage;

namespace ImpactTracker.Functions.Pages.Awards;

/// <summary>
/// Between an award and its form. Fields have the names of the record, so mistakes find them: <c>plannedImpact.beneficiaries[0].name</c>. A row of the plan
/// whose name is emptied is taken out; empty rows at the end wait to be filled.
/// </summary>
internal static class AwardForm
{
    /// <summary>The groups of the plan.</summary>
    public const string Groups = "plannedImpact.beneficiaries";

    /// <summary>What was promised.</summary>
    public const string Promises = "plannedImpact.plannedActivities";

    private const int Spare = 2;
    private const int MostRows = 200;

    /// <summary>A field of a row.</summary>
    public static string Field(string list, int row, string name) => string.Create(CultureInfo.InvariantCulture, $"{list}[{row}].{name}");

    /// <summary>Fills the form from a record.</summary>
    public static PageForm Fill(PageForm form, Award award)
    {
        form.Set("title", award.Title).Set("reference", award.Reference).Set("funder", award.Funder).Set("leadOrganisation", award.LeadOrganisation).Set("department", award.Department)
            .Set("principalInvestigator", award.PrincipalInvestigator).Set("value", award.Value)
            .Set("startDate", Say.Iso(award.StartDate)).Set("endDate", Say.Iso(award.EndDate)).Set("manager", award.Manager).SetVersion(award.Version);
        for (var i = 0; i < award.PlannedImpact.Beneficiaries.Count; i++)
        {
            var group = award.PlannedImpact.Beneficiaries[i];
            form.Set(Field(Groups, i, "id"), group.Id).Set(Field(Groups, i, "name"), group.Name).Set(Field(Groups, i, "description"), group.Description);
        }

        for (var i = 0; i < award.PlannedImpact.PlannedActivities.Count; i++)
        {
            var one = award.PlannedImpact.PlannedActivities[i];
            form.Set(Field(Promises, i, "id"), one.Id).Set(Field(Promises, i, "title"), one.Title).Set(Field(Promises, i, "form"), one.Form)
                .Set(Field(Promises, i, "target"), one.Target?.ToString(CultureInfo.InvariantCulture)).Set(Field(Promises, i, "dueDate"), one.DueDate is { } due ? Say.Iso(due) : null)
                .Set(Field(Promises, i, "beneficiaries"), one.Beneficiaries);
        }

        return SetRows(form, award.PlannedImpact.Beneficiaries.Count + Spare, award.PlannedImpact.PlannedActivities.Count + Spare);
    }

    /// <summary>How many rows a list of the form has.</summary>
    public static int Rows(PageForm form, string list) => int.TryParse(form.Text(list + ".rows"), NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? Math.Min(rows, MostRows) : Spare;

    /// <summary>Some more empty rows at the end of each list.</summary>
    public static PageForm AddRows(PageForm form) => SetRows(form, Math.Min(MostRows, Rows(form, Groups) + Spare), Math.Min(MostRows, Rows(form, Promises) + Spare));

    /// <summary>The groups of the form that have a name, to be chosen in the rows of what was promised.</summary>
    public static IReadOnlyList<Choice> GroupChoices(PageForm form) =>
        [.. Named(form, Groups, "name").Select(row => new Choice(form.Text(Field(Groups, row, "id"))!, form.Text(Field(Groups, row, "name"))!))];

    /// <summary>Gives rows that were just filled their ids: of their names, and kept from then on.</summary>
    public static void GiveIds(PageForm form)
    {
        GiveIds(form, Groups, "name", "group");
        GiveIds(form, Promises, "title", "planned");
    }

    /// <summary>The draft that a posted form makes; what cannot be read is noted in the form. Rows are moved up so that a mistake's number is its row's.</summary>
    public static AwardDraft Draft(PageForm form)
    {
        GiveIds(form);
        CloseUp(form, Groups, "name", "id", "name", "description");
        CloseUp(form, Promises, "title", "id", "title", "form", "target", "dueDate", "beneficiaries");
        return new AwardDraft
        {
            Title = form.Text("title"),
            Reference = form.Text("reference"),
            Funder = form.Text("funder"),
            LeadOrganisation = form.Text("leadOrganisation"),
            Department = form.Text("department"),
            PrincipalInvestigator = form.Text("principalInvestigator"),
            Value = form.Text("value"),
            StartDate = form.Day("startDate"),
            EndDate = form.Day("endDate"),
            Manager = form.Text("manager"),
            PlannedImpact = new PlannedImpactDraft
            {
                Beneficiaries = [.. Named(form, Groups, "name").Select(row => new BeneficiaryDraft
                {
                    Id = form.Text(Field(Groups, row, "id")),
                    Name = form.Text(Field(Groups, row, "name")),
                    Description = form.Text(Field(Groups, row, "description")),
                })],
                PlannedActivities = [.. Named(form, Promises, "title").Select(row => new PlannedActivityDraft
                {
                    Id = form.Text(Field(Promises, row, "id")),
                    Title = form.Text(Field(Promises, row, "title")),
                    Form = form.Text(Field(Promises, row, "form")),
                    Target = form.Number(Field(Promises, row, "target")),
                    DueDate = form.Day(Field(Promises, row, "dueDate")),
                    Beneficiaries = form.Texts(Field(Promises, row, "beneficiaries")),
                })],
            },
        };
    }

    private static PageForm SetRows(PageForm form, int groups, int promises) =>
        form.Set(Groups + ".rows", groups.ToString(CultureInfo.InvariantCulture)).Set(Promises + ".rows", promises.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<int> Named(PageForm form, string list, string name) => Enumerable.Range(0, Rows(form, list)).Where(row => form.Text(Field(list, row, name)) is not null);

    private static void GiveIds(PageForm form, string list, string name, string what)
    {
        var taken = Named(form, list, name).Select(row => form.Text(Field(list, row, "id"))).ToHashSet(StringComparer.Ordinal);
        foreach (var row in Named(form, list, name).Where(row => form.Text(Field(list, row, "id")) is null))
        {
            var id = NamedId.Of(form.Text(Field(list, row, name))!, what);
            for (var number = 2; !taken.Add(id); number++)
            {
                id = NamedId.Of(string.Create(CultureInfo.InvariantCulture, $"{form.Text(Field(list, row, name))} {number}"), what);
            }

            form.Set(Field(list, row, "id"), id);
        }
    }

    private static void CloseUp(PageForm form, string list, string name, params string[] fields)
    {
        var to = 0;
        foreach (var from in Named(form, list, name).ToArray())
        {
            foreach (var part in fields.Where(_ => from != to))
            {
                form.Set(Field(list, to, part), form.Texts(Field(list, from, part))).Set(Field(list, from, part));
            }

            to++;
        }

        for (var rest = to; rest < Rows(form, list); rest++)
        {
            foreach (var part in fields)
            {
                form.Set(Field(list, rest, part));
            }
        }
    }
}
