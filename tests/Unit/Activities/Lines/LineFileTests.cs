using System.IO.Compression;
using ImpactTracker.Activities;
using ImpactTracker.Activities.Lines;
using ImpactTracker.Json;
using ImpactTracker.Records;
using ImpactTracker.Reports;
using ImpactTracker.Tests.Unit.Reports;

namespace ImpactTracker.Tests.Unit.Activities.Lines;

/// <summary>What is kept of an award's activities comes back as it was.</summary>
public sealed class LineFileTests
{
    private static readonly DateTimeOffset At = new(2018, 12, 13, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null)]
    [InlineData("another")]
    public void A_field_of_a_line_is_lost_when_it_is_kept(string? gone)
    {
        var full = ActivityLine.Of(RecordSamples.Activity("full") with
        {
            Title = "Séminaire 🎓 تأثير",
            EndDate = new DateOnly(2019, 1, 2),
            Years = [2018, 2019],
            OtherAudiences = ["media", "industry"],
            Beneficiaries = ["firms"],
            PlannedActivity = "seminar",
            Organisations = ["lep-one", "lep-two"],
            Status = RecordStatus.Withdrawn,
            Source = new RecordSource("researchfish", ""),
            PartOfOfficialScheme = true,
        });
        var bare = ActivityLine.Of(RecordSamples.Activity("bare") with { StartDate = null, ResultsAndImpact = null, MostSignificantOutcome = null, Url = null, AudienceSize = null, AudienceSizeBand = null });
        var kept = new KeptLines(new RecordMark("token", gone, At), [full, bare]);

        using var file = LineFile.Write(kept);

        Assert.Equal(TrackerJson.Write(kept), TrackerJson.Write(LineFile.Read(file)!));
    }

    [Fact]
    public void A_file_of_another_form_is_read_as_if_it_were_of_this_one()
    {
        using var file = new MemoryStream();
        using (var packed = new GZipStream(file, CompressionMode.Compress, leaveOpen: true))
        {
            packed.Write([255, 0, 0, 0, 1, 2, 3]);
        }

        Assert.Null(LineFile.Read(file));
    }

    [Fact]
    public void The_beginning_of_results_that_is_kept_is_too_short_for_what_readiness_asks()
    {
        Assert.True(ActivityAnswers.MostResults > DraftText.ShortestNarrative);
        Assert.Equal("n/a", Kept("  n/a"));
        Assert.Null(Kept(null));
        Assert.Equal(ActivityAnswers.MostResults, Kept(new string('a', 40_000))!.Length);

        static string? Kept(string? results) => ActivityLine.Of(RecordSamples.Activity() with { ResultsAndImpact = results }).Answers.Results;
    }
}
