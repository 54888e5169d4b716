using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.RecordImport;

/// <summary>The exports of two real years, where they are at hand. What is asserted are counts and codes; nobody's words are shown.</summary>
public class RealFilesTests(OwnAppFixture fixture) : IClassFixture<OwnAppFixture>
{
    private readonly ImportClient import = new(fixture.Api);

    [Fact]
    public async Task Two_years_of_activities_and_influences_come_in_whole_and_once()
    {
        string[] names = ["2018-dissemination.csv", "2020-engagements.csv", "2018-policy.csv", "2020-policy.csv"];
        var files = names.Select(static name => Repository.SharedData("researchfish/" + name)).ToArray();
        Assert.SkipWhen(files.Any(static file => file is null), "The shared material is not here.");
        var bodies = files.Select(static file => File.ReadAllBytes(file!)).ToArray();

        var told = await import.SendAsync(bodies[1], "?dryRun=true");
        Assert.Empty((await fixture.Api.GetAsync("/api/awards")).Json["items"]!);

        // 256 outcomes of 2018; 625 of 2020 in 776 rows, 42 of them known from 2018.
        var first = await import.SendAsync(bodies[0]);
        Counts(first, "researchfish-2018", rows: 256, created: 256, awards: 22);
        var second = await import.SendAsync(bodies[1]);
        Counts(second, "researchfish-2020", rows: 776, created: 583, attributed: 193, awards: 43);
        Counts(told, "researchfish-2020", rows: 776, created: 625, attributed: 151, awards: 43);

        // 24 influences of 2018; 120 of 2020 in 156 rows, 4 of them known.
        Counts(await import.SendAsync(bodies[2]), "researchfish-2018-policy", rows: 24, created: 24, awards: 2);
        Counts(await import.SendAsync(bodies[3]), "researchfish-2020-policy", rows: 156, created: 116, attributed: 40, awards: 2);

        for (var i = 0; i < bodies.Length; i++)
        {
            var again = await import.SendAsync(bodies[i]);
            Assert.Equal((int)again["rowsRead"]!, (int)again["unchanged"]!);
            Assert.Equal(0, (int)again["awardsCreated"]!);
            Assert.Empty(again["kept"]!);
        }

        Assert.Equal(256 + 583, (await DistinctAsync("activities")).Count);
        Assert.Equal(24 + 116, (await DistinctAsync("influences")).Count);
    }

    private static void Counts(JObject report, string format, int rows, int created, int attributed = 0, int updated = 0, int awards = 0) =>
        Assert.Equal(
            (format, rows, created, updated, rows - created - attributed - updated, attributed, 0, awards),
            ((string?)report["format"], (int)report["rowsRead"]!, (int)report["created"]!, (int)report["updated"]!, (int)report["unchanged"]!, (int)report["attributed"]!, (int)report["rejected"]!, (int)report["awardsCreated"]!));

    private async Task<HashSet<string>> DistinctAsync(string what)
    {
        var ids = new HashSet<string>();
        foreach (var award in (await fixture.Api.GetAsync("/api/awards?top=1000")).Json["items"]!)
        {
            string? continuation = null;
            do
            {
                var page = (await fixture.Api.GetAsync($"/api/awards/{award["id"]}/{what}?top=1000{(continuation is null ? "" : "&continuation=" + continuation)}")).Json;
                ids.UnionWith(page["items"]!.Select(static record => (string)record["id"]!));
                continuation = (string?)page["continuation"];
            }
            while (continuation is not null);
        }

        return ids;
    }
}
