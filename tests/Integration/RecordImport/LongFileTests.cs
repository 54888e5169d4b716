using System.Globalization;
using Azure.Data.Tables;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.RecordImport;

public class LongFileTests(AppFixture fixture)
{
    private readonly ImportClient import = new(fixture.Api);

    [Fact]
    public async Task A_file_of_several_parts_balances_and_is_known_again()
    {
        const int Rows = 2_400;
        var (one, two) = (Outcomes.NewReference(), Outcomes.NewReference());
        var sheet = ExportSheet.Of2020;
        for (var i = 0; i < Rows; i++)
        {
            // The last rows list records of the first part under another award.
            var (id, award) = i < 2_300 ? (i, one) : (i - 2_300, two);
            var name = string.Create(CultureInfo.InvariantCulture, $"long-{Outcomes.AwardOf(one)}-{id}");
            sheet.Row("Outcome Base ID", name, "pubid", name, "Award Reference", award, "Engagement", $"Number {id}");
        }

        var csv = sheet.Csv();
        var told = await import.SendAsync(csv, "?dryRun=true");
        var done = await import.SendAsync(csv);
        told["dryRun"] = false;

        Assert.Equal(done.ToString(), told.ToString());
        Assert.Equal((Rows, 2_300, 100, 2), ((int)done["rowsRead"]!, (int)done["created"]!, (int)done["attributed"]!, (int)done["awardsCreated"]!));
        Assert.Equal(Rows, (int)(await import.SendAsync(csv))["unchanged"]!);
        Assert.Equal(100, (await ActivitiesAsync(two)).Count());
    }

    [Fact]
    public async Task An_import_cut_off_before_it_noted_what_it_made_makes_nothing_twice()
    {
        var (id, reference) = (Outcomes.NewId(), Outcomes.NewReference());
        var csv = ExportSheet.Of2020.Row("Outcome Base ID", id, "pubid", id, "Award Reference", reference).Csv();
        await import.SendAsync(csv);
        var pointers = new TableClient(fixture.Stack.Storage.ConnectionString, "Pointers");
        var pointer = await pointers.QueryAsync<TableEntity>(row => row.RowKey == id, cancellationToken: TestContext.Current.CancellationToken).SingleAsync(TestContext.Current.CancellationToken);
        await pointers.DeleteEntityAsync(pointer, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(1, (int)(await import.SendAsync(csv))["unchanged"]!);

        Assert.Equal(1, (int)Assert.Single(await ActivitiesAsync(reference))["version"]!);
        Assert.Equal(1, (int)(await import.SendAsync(ExportSheet.Of2021.Row("Outcome Base ID", id, "pubid", id, "Award Reference", reference, "Results of Activity", "More.").Csv()))["updated"]!);
    }

    [Fact]
    public async Task Two_at_once_make_each_record_once()
    {
        var reference = Outcomes.NewReference();
        var sheet = ExportSheet.Of2020;
        for (var i = 0; i < 120; i++)
        {
            var id = Outcomes.NewId();
            sheet.Row("Outcome Base ID", id, "pubid", id, "Award Reference", reference, "Engagement", $"Number {i}");
        }

        var reports = await Task.WhenAll(import.SendAsync(sheet.Csv()), import.SendAsync(sheet.Csv()));

        Assert.Equal(120, reports.Sum(static report => (int)report["created"]!));
        Assert.Equal(1, reports.Sum(static report => (int)report["awardsCreated"]!));
        Assert.Equal(120, (await ActivitiesAsync(reference)).Count());
    }

    private async Task<JToken> ActivitiesAsync(string reference) => (await fixture.Api.GetAsync($"/api/awards/{Outcomes.AwardOf(reference)}/activities?top=1000")).Json["items"]!;
}
