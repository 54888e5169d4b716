using System.Net;
using Azure.Data.Tables;
using ImpactTracker.Tests.Integration.Distributions;
using ImpactTracker.Tests.Integration.Reports;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Privacy;

public sealed class EraseTests(OwnProviderFixture app) : IClassFixture<OwnProviderFixture>
{
    [Fact]
    public async Task Erasing_a_person_leaves_no_trace_of_address_or_name_anywhere_in_storage_and_the_ledger_balances()
    {
        var person = await Person.MakeAsync(app, 2);
        var id = await person.Mailing.SendAsync();
        await Ledger.UntilAsync(app.Api, id, static now => Ledger.Count(now, "accepted") == 3);
        await TellAsync(Person.Event("bounce", await app.Sink.MessageAsync(person.Address), person.Address, $"550 5.1.1 <{person.Address}> no such user"));
        foreach (var other in person.Mailing.Addresses)
        {
            await TellAsync(Person.Event("delivered", await app.Sink.MessageAsync(other), other));
        }

        var before = await Ledger.SettledAsync(app.Api, id);
        // Events of mail that we did not send are set aside for a person to look at; they hold addresses too.
        await TellAsync(Stray(person.Address), Stray("somebody.else@example.org"));
        await app.Api.PostAsync("/api/suppressions", new { email = person.Address, reason = "by-hand", list = person.Mailing.Name, note = $"{person.Name} telephoned" });
        await app.Api.UntilAsync("/api/health", _ => app.Storage.BlobsAsync("mail-events").GetAwaiter().GetResult().Any(static name => name.StartsWith("aside/", StringComparison.Ordinal)));
        Assert.True((await person.TracesAsync(app)).Count >= 4);

        var erased = await person.EraseAsync(app);

        Assert.Equal((HttpStatusCode.OK, "done", 1, 1), (erased.Status, (string?)erased.Json["state"], (int)erased.Json["lists"]!, (int)erased.Json["deliveries"]!));
        Assert.Empty(await person.TracesAsync(app));
        Assert.Equal(0, await app.Sink.CountAsync(person.Address));
        var after = await Ledger.SettledAsync(app.Api, id);
        Assert.Equal((before["balance"]!.ToString(), before["outcomes"]!.ToString()), (after["balance"]!.ToString(), after["outcomes"]!.ToString()));
        var deliveries = await Ledger.DeliveriesAsync(app.Api, id);
        Assert.Equal(("", "bounced"), ((string?)deliveries.Single(one => (string?)one["stakeholder"] == person.Id)["email"], (string?)deliveries.Single(one => (string?)one["stakeholder"] == person.Id)["outcome"]));
        // What belongs to others is left as it was.
        Assert.Single(await StorageSearch.FindAsync(app.Stack.Storage.ConnectionString, "somebody.else@example.org"));
        Assert.All(person.Mailing.Addresses, address => Assert.Contains(deliveries, one => (string?)one["email"] == address));
    }

    [Fact]
    public async Task An_address_that_reports_are_sent_to_stays_in_links_or_schedules()
    {
        var person = await Person.MakeAsync(app, 0);
        var other = $"other@{person.Mailing.Domain}";
        var report = (string)(await app.Api.ReportAsync("summary", ["html"], person.Mailing.Name))["id"]!;
        await app.Api.PostAsync($"/api/reports/{report}/share", new { expires = DateTimeOffset.UtcNow.AddDays(1), to = new[] { person.Address, other } });
        var schedule = Drafts.Id("schedule");
        await app.Api.PutAsync($"/api/schedules/{schedule}", new { awards = new[] { person.Mailing.Name }, template = "summary", every = "year", shareWith = new[] { person.Address, other } });
        await app.Api.UntilAsync($"/api/reports/{report}/shares", static now => now["items"]!.All(static one => (string?)one["mail"] == "accepted"));

        var erased = await person.EraseAsync(app);

        Assert.Equal("done", (string?)erased.Json["state"]);
        Assert.Empty(await person.TracesAsync(app));
        var share = Assert.Single((await app.Api.GetAsync($"/api/reports/{report}/shares")).Json["items"]!);
        Assert.Equal(["erased accepted", $"{other} accepted"], share["deliveries"]!.Select(static to => $"{to["to"]} {to["mail"]}"));
        Assert.Equal([other], (await app.Api.GetAsync($"/api/schedules/{schedule}")).Json["shareWith"]!.Values<string>());
    }

    [Fact]
    public async Task Twice_is_the_same_as_once_and_leaves_one_entry_in_the_audit_without_personal_data()
    {
        var person = await Person.MakeAsync(app, 0);
        var first = await person.EraseAsync(app);

        var second = await person.EraseAsync(app);

        Assert.Equal((HttpStatusCode.OK, first.Text), (second.Status, second.Text));
        var entry = Assert.Single((await app.Api.GetAsync("/api/audit?top=1000")).Json["items"]!, one => (string?)one["subject"] == person.Id);
        Assert.Equal(("erased", "local-manager"), ((string?)entry["action"], (string?)entry["by"]));
        Assert.DoesNotContain(person.Address, entry.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.PostAsync($"/api/stakeholders/{new string('0', 32)}/erase", new { })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api.PostAsync("/api/stakeholders/x/erase", new { })).Status);
    }

    [Fact]
    public async Task Importing_an_erased_person_again_does_not_allow_mail_to_them_and_they_can_be_erased_again()
    {
        var person = await Person.MakeAsync(app, 1);
        await person.EraseAsync(app);
        await person.Mailing.ImportAsync([Mailing.Row("Anew", person.Address)]);

        var id = await person.Mailing.SendAsync();
        var now = await Ledger.UntilAsync(app.Api, id, static one => Ledger.Count(one, "accepted") == 1);

        Assert.Equal((2, 1, 1), (Ledger.Count(now, "audience"), Ledger.Count(now, "suppressed"), Ledger.Count(now, "frozen")));
        Assert.Equal(0, await app.Sink.CountAsync(person.Address));
        Assert.Equal("done", (string?)(await person.EraseAsync(app)).Json["state"]);
        Assert.Empty(await person.TracesAsync(app));
    }

    [Fact]
    public async Task A_person_can_be_erased_while_a_distribution_waits_and_an_event_that_comes_later_brings_nothing_back()
    {
        var person = await Person.MakeAsync(app, 1);
        await app.Sink.BehaveAsync(new { mode = "rate-limit", times = 1 });
        var id = await person.Mailing.SendAsync();
        var row = TableClient.CreateQueryFilter($"PartitionKey eq {id + "-000000"} and RowKey eq 'b' and State eq 'Ready' and ReadyAt gt {DateTimeOffset.UtcNow.AddSeconds(1)}");
        await app.Api.UntilAsync("/api/health", _ => app.Storage.RowsAsync("Deliveries", row).GetAwaiter().GetResult().Count == 1);

        Assert.Equal("done", (string?)(await person.EraseAsync(app)).Json["state"]);

        var now = await Ledger.UntilAsync(app.Api, id, static one => Ledger.Count(one, "accepted") == 1);
        Assert.Equal((2, 1, 1), (Ledger.Count(now, "audience"), Ledger.Count(now, "suppressed"), Ledger.Count(now, "frozen")));
        var delivery = Assert.Single(await Ledger.DeliveriesAsync(app.Api, id), one => (string?)one["stakeholder"] == person.Id);
        Assert.Equal(("suppressed", "", "The person was erased before anything was sent."), ((string?)delivery["state"], (string?)delivery["email"], (string?)delivery["reason"]));
        Assert.Equal(0, await app.Sink.CountAsync(person.Address));
        var late = Person.Event("bounce", await app.Sink.MessageAsync(person.Mailing.Addresses[0]), person.Address, $"<{person.Address}> is gone");
        late["d"] = person.Id[..16];
        await TellAsync(late);
        await Ledger.UntilAsync(app.Api, id, static one => Ledger.Count(one, "bounced") == 1);
        await app.Api.UntilAsync("/api/health", _ => person.TracesAsync(app).GetAwaiter().GetResult().Count == 0);
    }

    [Fact]
    public async Task Where_the_provider_does_not_answer_the_erasure_stays_open_and_a_timer_ends_it()
    {
        var person = await Person.MakeAsync(app, 0);
        await app.Stack.Mail.KillAsync();

        var open = await person.EraseAsync(app);

        Assert.Equal((HttpStatusCode.OK, "open"), (open.Status, (string?)open.Json["state"]));
        Assert.Contains("mail provider", (string?)open.Json["waitsFor"], StringComparison.Ordinal);
        Assert.All(await person.TracesAsync(app), static place => Assert.StartsWith("table Erasures: Address", place, StringComparison.Ordinal));
        await app.Stack.StartMailAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Accepted, (await app.Api.PostAsync("/admin/functions/FinishErasures", new { input = "" })).Status);
        await app.Api.UntilAsync("/api/health", _ => person.TracesAsync(app).GetAwaiter().GetResult().Count == 0);
        Assert.Equal("done", (string?)(await person.EraseAsync(app)).Json["state"]);
    }

    private static JObject Stray(string address) => JObject.FromObject(new { @event = "delivered", timestamp = 1_600_000_000, b = "000000000000000000000000-000000", d = "0123456789abcdef", a = "x", email = address });

    private async Task TellAsync(params JObject[] events) =>
        Assert.Equal(HttpStatusCode.NoContent, (await app.PostAsync(new JArray(events.Cast<object>().ToArray()).ToString(Formatting.None))).Status);
}
