using System.Globalization;

namespace ImpactTracker.Coverage;

/// <summary>Coverage in a sentence: "36 of 38 Local Enterprise Partnerships reached, 2 bounced: names."</summary>
internal static class CoverageSummary
{
    private const int MostNames = 20;

    public static string Of(IReadOnlyList<OrganisationCoverage> organisations)
    {
        if (organisations.Count == 0)
        {
            return "The list has no members, so there is nobody to reach.";
        }

        var text = string.Create(CultureInfo.InvariantCulture, $"{In(organisations, CoverageState.Reached).Length} of {organisations.Count} {Noun(organisations)} reached")
            + Part(organisations, CoverageState.Sent, "sent and not confirmed")
            + Part(organisations, CoverageState.Bounced, "bounced")
            + Part(organisations, CoverageState.Suppressed, "suppressed")
            + Part(organisations, CoverageState.Never, "never written to") + ".";
        var gone = organisations.Count(static one => one.Superseded);
        return gone == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text} {gone} of them {(gone == 1 ? "no longer exists" : "no longer exist")}.");
    }

    private static string Part(IReadOnlyList<OrganisationCoverage> organisations, CoverageState state, string word)
    {
        var names = In(organisations, state);
        return names.Length == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $", {names.Length} {word}: {string.Join("; ", names.Take(MostNames))}{(names.Length > MostNames ? $" and {names.Length - MostNames} more" : "")}");
    }

    private static string[] In(IReadOnlyList<OrganisationCoverage> organisations, CoverageState state) => [.. organisations.Where(one => one.State == state).Select(static one => one.Name)];

    private static string Noun(IReadOnlyList<OrganisationCoverage> organisations)
    {
        var one = organisations.Count == 1;
        return organisations.Select(static organisation => organisation.Type).Distinct(StringComparer.Ordinal).ToArray() switch
        {
            ["local-enterprise-partnership"] => one ? "Local Enterprise Partnership" : "Local Enterprise Partnerships",
            ["combined-authority"] => one ? "combined authority" : "combined authorities",
            ["government-department"] => one ? "government department" : "government departments",
            ["select-committee"] => one ? "select committee" : "select committees",
            ["firm"] => one ? "firm" : "firms",
            ["association"] => one ? "association" : "associations",
            ["think-tank"] => one ? "think tank" : "think tanks",
            ["international-body"] => one ? "international body" : "international bodies",
            ["university"] => one ? "university" : "universities",
            _ => one ? "organisation" : "organisations",
        };
    }
}
