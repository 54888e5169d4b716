using System.Globalization;
using System.Net;
using ImpactTracker.Reports.Schedules;
using ImpactTracker.Tests.Integration.RecordImport;
using ImpactTracker.Tests.Integration.Records;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Tests.Integration.Reports;

public sealed class ReportScheduleTests(OwnAppFixture app) : IClassFixture<OwnAppFixture>
{
    [Fact]
    public async Task A_period_is_compiled_once_however_often_it_is_looked_and_mailed_once()
    {
        var award = await app.Api.AwardAsync();
        var (id, to) = (RecordMaking.NewId("schedule"), $"funder@{Guid.NewGuid():N}.example");
        var made = await app.Api.PutAsync($"/api/schedules/{id}", new { awards = new[] { award }, template = "summary", every = "month", shareWith = new[] { to } });
        await Task.WhenAll(RunAsync(), RunAsync(), RunAsync());
        await RunAsync();

        var schedule = (await app.Api.GetAsync($"/api/schedules/{id}")).Json;
        var report = await app.Api.ReadyAsync((string)schedule["lastReport"]!);
        var today = DateTimeOffset.UtcNow;
        var last = new DateOnly(today.Year, today.Month, 1).AddDays(-1).ToString("O", CultureInfo.InvariantCulture);
        await app.Api.UntilAsync($"/api/reports/{report["id"]}/shares", static shares => shares["items"]!.Any(static one => (string?)one["mail"] == "accepted"));

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal((last, last, id), ((string?)schedule["lastPeriod"], (string?)report["to"], (string?)report["schedule"]));
        Assert.Single(await app.Api.ItemsAsync("/api/reports"), one => (string?)one["schedule"] == id);
        Assert.Equal(1, await app.Sink.CountAsync(to));
    }

    [Fact]
    public async Task A_schedule_is_put_read_listed_and_deleted_with_its_version()
    {
        var id = RecordMaking.NewId("schedule");
        var body = new { awards = "all", template = "ukri", every = "year" };

        var made = await app.Api.PutAsync($"/api/schedules/{id}", body);
        var stale = await app.Api.PutAsync($"/api/schedules/{id}", body, "\"7\"");
        var listed = await app.Api.ItemsAsync("/api/schedules");
        var deleted = await app.Api.DeleteAsync($"/api/schedules/{id}", "\"1\"");

        Assert.Equal((HttpStatusCode.Created, "\"1\""), (made.Status, made.Headers.ETag?.Tag));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
        Assert.Contains(id, listed.Select(static one => (string?)one["id"]));
        Assert.Equal(HttpStatusCode.OK, deleted.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.GetAsync($"/api/schedules/{id}")).Status);
    }

    [Theory]
    [InlineData("every", "\"week\"")]
    [InlineData("awards", "[\"no-such-award\"]")]
    [InlineData("shareWith", "[\"nobody\"]")]
    public async Task What_is_wrong_with_a_schedule_is_named_by_field(string field, string value)
    {
        var body = Newtonsoft.Json.Linq.JObject.Parse("""{"awards":"all","template":"ukri","every":"year"}""").With(field, Newtonsoft.Json.Linq.JToken.Parse(value));

        var answer = await app.Api.PutAsync($"/api/schedules/{RecordMaking.NewId("schedule")}", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith(field, Assert.Single(((Newtonsoft.Json.Linq.JObject)answer.Json["errors"]!).Properties()).Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/reports")]
    [InlineData("/api/schedules/of-nothing")]
    public async Task An_award_that_is_not_there_is_told_only_after_the_rest_is_mended(string path)
    {
        var body = Newtonsoft.Json.Linq.JObject.Parse("""{"awards":["no-such-award","Ünknown"],"template":"none","formats":["tape"]}""");
        var answer = path == "/api/reports" ? await app.Api.PostAsync(path, body) : await app.Api.PutAsync(path, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["awards[0]", "awards[1]", "formats[0]", "template"], ((Newtonsoft.Json.Linq.JObject)answer.Json["errors"]!).Properties().Select(static one => one.Name).Where(static name => name != "every"));
    }

    private async Task RunAsync()
    {
        await using var tracker = TrackerInProcess.Over(app.Stack.Storage.ConnectionString);
        await tracker.GetRequiredService<ScheduleRun>().RunAsync(TestContext.Current.CancellationToken);
    }
}
