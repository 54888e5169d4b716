using System.Net;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Activities;

public sealed class ActivityRaceTests(AppFixture app)
{
    private const int Changes = 500;

    [Fact]
    public async Task Two_writers_who_race_a_thousand_changes_lose_none_and_leave_no_gap_in_the_versions()
    {
        var draft = RecordMaking.Activity(await app.Api.AwardAsync()).With("audienceSize", 1);
        var path = "/api/activities/" + await app.Api.MakeAsync("/api/activities", draft);

        await Task.WhenAll(WriteAsync(path, draft), WriteAsync(path, draft));

        var versions = (await app.Api.GetAsync(path + "/versions")).Json["items"]!;
        Assert.Equal(1 + (2 * Changes), (int)(await app.Api.GetAsync(path)).Json["audienceSize"]!);
        Assert.Equal(Enumerable.Range(1, 1 + (2 * Changes)), versions.Select(static one => (int)one["version"]!));
        Assert.Equal(Enumerable.Range(1, 1 + (2 * Changes)), versions.Select(static one => (int)one["record"]!["audienceSize"]!));
    }

    /// <summary>Adds one to the counter so many times; reads again whenever the other writer was faster.</summary>
    private async Task WriteAsync(string path, JObject draft)
    {
        using var api = new ApiClient(app.Stack.AppUrl);
        var read = await api.GetAsync(path);
        for (var done = 0; done < Changes;)
        {
            var next = draft.With("audienceSize", (int)read.Json["audienceSize"]! + 1);
            var answer = await api.PutAsync(path, next, read.Headers.ETag!.ToString());
            if (answer.Status == HttpStatusCode.OK)
            {
                done++;
                read = answer;
            }
            else
            {
                Assert.Equal(HttpStatusCode.PreconditionFailed, answer.Status);
                read = await api.GetAsync(path);
            }
        }
    }
}
