using System.Globalization;
using System.Text;
using ImpactTracker.Activities;
using ImpactTracker.Briefs;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Distributions;

/// <summary>
/// The engagement activity that a settled distribution is, in the words that go into the funder's form. Reached are those whom it was delivered to, as coverage counts them: of
/// what is not confirmed the text tells.
/// </summary>
internal static class SettledActivity
{
    private const int MostOrganisations = 200;
    private const int MostClaims = 10;

    public static ActivityDraft Draft(Distribution distribution, Brief brief, IReadOnlyList<StakeholderList> lists, IReadOnlySet<string> planned, IReadOnlyList<Delivery> deliveries, IReadOnlyList<OnwardClaim> claims)
    {
        var sent = DateOnly.FromDateTime((distribution.FrozenAt ?? distribution.SendAt).UtcDateTime);
        var accepted = deliveries.Where(static d => d.State == "accepted").ToArray();
        var reached = accepted.Where(IsDelivered).ToArray();
        return new ActivityDraft
        {
            Awards = brief.Awards,
            Title = Title(brief),
            Form = "publication",
            StartDate = sent,
            GeographicReach = lists.Count == 0 ? "national" : lists[0].GeographicReach,
            PrimaryAudience = lists.Count == 0 ? "policymakers" : lists[0].Audience,
            OtherAudiences = [.. lists.Skip(1).Select(static list => list.Audience).Where(audience => audience != lists[0].Audience).Distinct(StringComparer.Ordinal)],
            AudienceSize = reached.Length == 0 ? null : reached.Length,
            Organisations = [.. Organisations(reached).Take(MostOrganisations).Select(static group => group.Key)],
            Beneficiaries = [.. lists.SelectMany(static list => list.Beneficiaries).Where(planned.Contains).Distinct(StringComparer.Ordinal)],
            PlannedActivity = brief.PlannedActivity,
            ResultsAndImpact = Results(sent, brief, lists, accepted, claims),
            Url = brief.Url,
        };
    }

    private static string Title(Brief brief)
    {
        var title = brief.Number is null ? $"Policy brief: {brief.Title}" : $"Policy brief {brief.Number}: {brief.Title}";
        return title.Length <= 500 ? title : title[..500];
    }

    private static string Results(DateOnly sent, Brief brief, IReadOnlyList<StakeholderList> lists, Delivery[] accepted, IReadOnlyList<OnwardClaim> claims)
    {
        var delivered = accepted.Where(IsDelivered).ToArray();
        var failed = accepted.Where(static d => d.Outcome is "bounced" or "dropped").ToArray();
        var open = accepted.Length - delivered.Length - failed.Length;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"The brief “{brief.Title}” was sent by e-mail on {sent:d MMMM yyyy} to {Count(accepted.Length, "recipient", "recipients")} at ")
            .Append(CultureInfo.InvariantCulture, $"{Count(Organisations(accepted).Count(), "organisation", "organisations")} ({string.Join("; ", lists.Select(static list => list.Title))}). ")
            .Append(CultureInfo.InvariantCulture, $"{delivered.Length} of {Count(accepted.Length, "message", "messages")} {(accepted.Length == 1 ? "was" : "were")} delivered, reaching {Count(Organisations(delivered).Count(), "organisation", "organisations")}.");
        if (failed.Length > 0)
        {
            var names = string.Join(", ", Organisations(failed).Select(static group => group.First().OrganisationName).Order(StringComparer.Ordinal).Take(20));
            text.Append(CultureInfo.InvariantCulture, $" {failed.Length} could not be delivered: {names}.");
        }

        if (open > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" Delivery of {open} is not confirmed.");
        }

        if (delivered.Length > 0)
        {
            text.Append(" The audience size counts mailboxes that it was delivered to; how many people read it is not known.");
        }

        foreach (var claim in claims.Take(MostClaims))
        {
            text.Append(CultureInfo.InvariantCulture, $" {claim.By} says that it passed the brief on to {Count(claim.OrganisationCount, "organisation", "organisations")} on {claim.Date:d MMMM yyyy}; this is a claim and is not counted above.");
        }

        return text.ToString();
    }

    private static bool IsDelivered(Delivery delivery) => delivery.Outcome == "delivered";

    private static IEnumerable<IGrouping<string, Delivery>> Organisations(IEnumerable<Delivery> deliveries) =>
        deliveries.Where(static d => d.Organisation.Length > 0).GroupBy(static d => d.Organisation, StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal);

    private static string Count(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");
}
