using ImpactTracker.Awards;
using ImpactTracker.Documents.Papers;

namespace ImpactTracker.Reports.Templates;

/// <summary>An award under the labels of Gateway to Research; where there are several, with its title as heading.</summary>
internal static class AwardHeader
{
    /// <param name="paper">Where it goes.</param>
    /// <param name="award">The award.</param>
    /// <param name="context">What is known of the whole.</param>
    /// <param name="isTitled">Whether its title is said already, by the title of the document.</param>
    /// <param name="more">What a layout says besides.</param>
    public static void Write(IPaper paper, Award award, ReportContext context, bool isTitled = false, params (string Name, string? Value)[] more)
    {
        if (context.IsPortfolio)
        {
            paper.Heading(1, award.Title);
        }

        (string Name, string? Value)[] facts =
        [
            ("Award Reference", award.Reference),
            ("Title", context.IsPortfolio || isTitled ? null : award.Title),
            ("Funder", award.Funder),
            ("Lead Research Organisation", award.LeadOrganisation),
            ("Department Name", award.Department),
            ("Principal Investigator", award.PrincipalInvestigator),
            ("Award Value", award.Value),
            ("Period", $"{PaperText.Day(award.StartDate)} to {PaperText.Day(award.EndDate)}"),
        ];
        paper.Facts([.. facts.Concat(more).Where(static fact => fact.Value is not null).Select(static fact => new PaperFact(fact.Name, fact.Value!))]);
    }
}
