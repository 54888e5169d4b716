using System.Net;
using System.Net.Sockets;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Http;

public sealed class StorageAwayTests(AppFixture app, AzuriteFixture storage)
{
    [Fact]
    public async Task Storage_that_goes_away_ends_the_app_or_is_answered_with_something_else_than_try_again()
    {
        var there = storage.Azurite;
        using var tables = new Switch(there.TableEndpoint);
        using var blobs = new Switch(there.BlobEndpoint);
        using var queues = new Switch(there.QueueEndpoint);
        var connection = there.ConnectionString.Replace(there.TableEndpoint.AbsoluteUri, tables.Address, StringComparison.Ordinal)
            .Replace(there.BlobEndpoint.AbsoluteUri, blobs.Address, StringComparison.Ordinal).Replace(there.QueueEndpoint.AbsoluteUri, queues.Address, StringComparison.Ordinal);
        var url = $"http://127.0.0.1:{FreePort()}";
        await using var started = OwnApp.Launch(app.Stack, url, ("AzureWebJobsStorage", connection));
        using var api = new ApiClient(new Uri(url));
        await AnswersAsync(api, HttpStatusCode.OK);
        var award = Drafts.Id("award");
        var made = await api.PutAsync($"/api/awards/{award}", Drafts.Award());
        Assert.Equal(HttpStatusCode.Created, made.Status);

        Array.ForEach([tables, blobs, queues], static one => one.Cut());
        var (read, written, health) = (await api.GetAsync($"/api/awards/{award}"), await api.PutAsync($"/api/awards/{award}x", Drafts.Award()), await api.GetAsync("/api/health"));

        Assert.All([read, written], static answer =>
        {
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (answer.Status, answer.MediaType));
            Assert.True(answer.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        });
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "down"), (health.Status, (string?)health.Json["storage"]));

        Array.ForEach([tables, blobs, queues], static one => one.Mend());
        await AnswersAsync(api, HttpStatusCode.OK);
        Assert.Equal(made.Text, (await api.GetAsync($"/api/awards/{award}")).Text);
        Assert.False(started.Exited.IsCompleted);
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
