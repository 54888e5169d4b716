using ImpactTracker.Privacy;
using ImpactTracker.Tests.Integration.Distributions;
using ImpactTracker.Tests.Integration.Mail;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Tests.Integration.Privacy;

public sealed class EraseAfterDeathTests(AppFixture app)
{
    [Fact]
    public async Task An_erasure_that_dies_at_any_request_is_ended_by_the_sweep_without_a_trace()
    {
        var person = await Person.MakeAsync(app, 1);
        await Ledger.SettledAsync(app.Api, await person.Mailing.SendAsync());
        await using var provider = await TinyProvider.StartAsync(static (http, _) =>
        {
            http.Response.StatusCode = 202;
            return Task.CompletedTask;
        });
        var storage = app.Stack.Storage;
        for (var requests = 1; ; requests++)
        {
            await using var mortal = await MortalStorage.StartAsync(storage.ConnectionString, storage.TableEndpoint, requests);
            await using var tracker = Over(mortal.ConnectionString, provider.Address);
            try
            {
                await tracker.GetRequiredService<PersonErasure>().EraseAsync(person.Id, "tester", mortal.Life);
                break;
            }
            catch (Exception) when (mortal.Life.IsCancellationRequested)
            {
                // It died; the next comes one request further.
            }

            Assert.True(requests < 500, "It never ended.");
        }

        await using var alive = Over(storage.ConnectionString, provider.Address);
        await alive.GetRequiredService<ErasureSweep>().SweepAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ErasureState.Done, (await alive.GetRequiredService<ErasureTable>().GetAsync(person.Id, TestContext.Current.CancellationToken))!.State);
        Assert.Empty(await person.TracesAsync(app));
    }

    private static ServiceProvider Over(string connection, string provider) =>
        TrackerInProcess.Over(connection, settings: new Dictionary<string, string?> { ["Mail:Host"] = provider });
}
