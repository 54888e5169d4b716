using ImpactTracker.Reports.Figures;
using ImpactTracker.Tests.Unit.Reports.Templates;

namespace ImpactTracker.Tests.Unit.Reports;

public class FigureOrderTests
{
    [Fact]
    public void Figures_stand_in_the_order_of_codes_that_nobody_sees()
    {
        var tally = new FigureTally(isPortfolio: false);
        tally.Add(Layouts.Records(
        [
            RecordSamples.Activity("a") with { AudienceSizeBand = "over-500", Form = "broadcast", GeographicReach = "international", PrimaryAudience = "other" },
            RecordSamples.Activity("b") with { AudienceSizeBand = "101-500", Form = "workshop", GeographicReach = "regional", PrimaryAudience = "policymakers" },
            RecordSamples.Activity("c") with { AudienceSizeBand = "11-50", Form = "talk", GeographicReach = "local", PrimaryAudience = "schools" },
            RecordSamples.Activity("d") with { AudienceSizeBand = "51-100", Form = "talk", GeographicReach = "national", PrimaryAudience = "media" },
            RecordSamples.Activity("e") with { AudienceSizeBand = "1-10", Form = "press", GeographicReach = "national", PrimaryAudience = "industry" },
        ]));

        Assert.Equal(["1-10", "11-50", "51-100", "101-500", "over-500"], tally.ByAudienceBand.Records.Keys);
        Assert.Equal(["talk", "workshop", "press", "broadcast"], tally.ByForm.Records.Keys);
        Assert.Equal(["local", "regional", "national", "international"], tally.ByReach.Records.Keys);
        Assert.Equal(["schools", "media", "policymakers", "industry", "other"], tally.ByAudience.Records.Keys);
        Assert.Equal(["1-10", "11-50", "51-100", "101-500", "over-500"], tally.Figures().ByAudienceBand.Keys);
    }
}
