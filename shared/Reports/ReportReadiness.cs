using ImpactTracker.Reports.Reading;
using ImpactTracker.Reports.Templates;

namespace ImpactTracker.Reports;

/// <summary>What the funder would miss in a report, for its manager: no issued or shared document says it.</summary>
/// <param name="Score">The mean of the awards' readiness, 0 to 100; 0 where there are no records.</param>
/// <param name="Errors">How many issues the form would refuse.</param>
/// <param name="Warnings">How many it takes although the funder would miss something.</param>
/// <param name="Issues">The first 50, errors first.</param>
public sealed record ReportReadiness(int Score, int Errors, int Warnings, IReadOnlyList<ReadinessIssue> Issues)
{
    internal const int MostListed = 50;

    /// <summary>Gathers what is missed, award by award.</summary>
    internal sealed class Gathering(IReportTemplate template, DateOnly today)
    {
        private readonly List<ReadinessIssue> first = [];
        private readonly List<int> scores = [];
        private int errors;
        private int warnings;

        public ReportReadiness Result => new(scores.Count == 0 ? 0 : (int)Math.Round(scores.Average()), errors, warnings, [.. first.OrderBy(static issue => issue.Severity).Take(MostListed)]);

        public void Add(AwardRecords records, ReportContext context)
        {
            // What becomes of an award without records the layout says itself; so it does where it asks in its own words what every record is asked.
            var readiness = ReadinessCheck.Of(records.Award, ReadinessCheck.Forms[0], records.Activities, records.Influences, today, mayBeNil: true);
            scores.Add(readiness.Score);
            ReadinessIssue[] misses = [.. template.Misses(records, context, today)];
            var said = misses.Select(static issue => (issue.Record, issue.Rule)).ToHashSet();
            var letters = context.Report.Formats.Contains("pdf") ? PdfLetters.Misses(records) : [];
            foreach (var issue in misses.Concat(readiness.Issues.Where(issue => !said.Contains((issue.Record, issue.Rule)))).Concat(letters))
            {
                var isError = issue.Severity == ReadinessSeverity.Error;
                errors += isError ? 1 : 0;
                warnings += isError ? 0 : 1;
                if (isError ? errors <= MostListed : warnings <= MostListed)
                {
                    // A column holds 64 KiB, and a character takes up to three bytes: fifty issues must fit into it.
                    first.Add(issue with { Title = Short(issue.Title, 120), Message = Short(issue.Message, 200) });
                }
            }
        }

        private static string Short(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
    }
}
