using System.Net;
using System.Net.Sockets;
using ImpactTracker.Tests.Integration.Distributions;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Http;

public sealed class StorageAwayTests(AppFixture app, AzuriteFixture storage)
{
    [Fact]
    public async Task Storage_that_goes_away_ends_the_app_or_is_answered_with_something_else_than_try_again()
    {
        using var line = new StorageLine(storage.Azurite);
        var url = $"http://127.0.0.1:{FreePort()}";
        await using var started = OwnApp.Launch(app.Stack, url, ("AzureWebJobsStorage", line.ConnectionString));
        using var api = new ApiClient(new Uri(url));
        await AnswersAsync(api, HttpStatusCode.OK);
        var award = Drafts.Id("award");
        var made = await api.PutAsync($"/api/awards/{award}", Drafts.Award());
        Assert.Equal(HttpStatusCode.Created, made.Status);

        line.Cut();
        var (read, written, health) = (await api.GetAsync($"/api/awards/{award}"), await api.PutAsync($"/api/awards/{award}x", Drafts.Award()), await api.GetAsync("/api/health"));

        Assert.All([read, written], static answer =>
        {
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (answer.Status, answer.MediaType));
            Assert.True(answer.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        });
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "down"), (health.Status, (string?)health.Json["storage"]));

        line.Mend();
        await AnswersAsync(api, HttpStatusCode.OK);
        Assert.Equal(made.Text, (await api.GetAsync($"/api/awards/{award}")).Text);
        Assert.False(started.Exited.IsCompleted);
    }

    [Fact]
    public async Task A_brief_that_falls_due_while_storage_is_away_is_lost_or_sent_twice()
    {
        using var line = new StorageLine(storage.Azurite);
        var url = $"http://127.0.0.1:{FreePort()}";
        await using var started = OwnApp.Launch(app.Stack, url, ("AzureWebJobsStorage", line.ConnectionString), ("Distributions__OutcomeWait", "00:00:00"), ("Distributions__SweepSchedule", "*/1 * * * * *"));
        using var api = new ApiClient(new Uri(url));
        await AnswersAsync(api, HttpStatusCode.OK);
        var mailing = await Mailing.PrepareAsync(api, 3);
        var due = DateTimeOffset.UtcNow.AddSeconds(2);
        var distribution = await mailing.SendAsync(due);

        line.Cut();
        while (DateTimeOffset.UtcNow < due)
        {
            await AnswersAsync(api, HttpStatusCode.ServiceUnavailable);
        }

        line.Mend();
        var settled = await Ledger.SettledAsync(api, distribution);
        Assert.Equal((3, 3), (Ledger.Count(settled, "accepted"), await app.Sink.CountAsync(mailing.Domain)));
    }

    private static async Task AnswersAsync(ApiClient api, HttpStatusCode wanted)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!patience.IsCancellationRequested)
        {
            try
            {
                if ((await api.GetAsync("/api/health")).Status == wanted)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"The app did not answer {wanted} within a minute.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
