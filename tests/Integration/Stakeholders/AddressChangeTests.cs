using System.Net;
using Azure.Data.Tables;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Stakeholders;

public sealed class AddressChangeTests(AppFixture app)
{
    [Fact]
    public async Task A_changed_address_keeps_its_lists_and_the_old_id_leads_to_the_new_until_somebody_else_has_the_address()
    {
        var (list, organisation) = (await app.ListAsync(), await app.OrganisationAsync());
        var draft = Drafts.Stakeholder(organisation);
        var old = await app.StakeholderAsync(draft);
        await app.Api.PutAsync($"/api/lists/{list}/members/{old["id"]}", "{}");

        var moved = await app.Api.PutAsync(Path(old), draft.With("email", $"new@{Guid.NewGuid():N}.example").ToString(), "\"1\"");
        var byOld = await app.Api.GetAsync(Path(old));

        Assert.Equal((HttpStatusCode.OK, "\"2\""), (moved.Status, moved.Headers.ETag?.Tag));
        Assert.NotEqual((string?)old["id"], (string?)moved.Json["id"]);
        Assert.Equal([(string?)old["id"]], moved.Json["formerIds"]!.Values<string>());
        Assert.Equal(moved.Text, byOld.Text);
        Assert.Equal((string?)moved.Json["id"], (string?)Assert.Single((await app.Api.GetAsync($"/api/lists/{list}/members")).Json["items"]!)["id"]);
        Assert.Single((await app.Api.GetAsync($"/api/stakeholders?organisation={organisation}")).Json["items"]!);
        Assert.DoesNotContain(await app.Storage.RowsAsync("Stakeholders"), row => (string?)row["Email"] == (string?)old["email"]);

        var other = await app.StakeholderAsync(draft.With("name", "Somebody else"));
        Assert.Equal(("Somebody else", (string?)old["id"]), ((string?)(await app.Api.GetAsync(Path(old))).Json["name"], (string?)other["id"]));
        Assert.Equal(HttpStatusCode.OK, (await app.Api.GetAsync(Path(moved.Json))).Status);
    }

    [Fact]
    public async Task An_address_that_somebody_has_cannot_be_taken_and_there_and_back_ends_where_it_began()
    {
        var organisation = await app.OrganisationAsync();
        var (first, second) = (Drafts.Stakeholder(organisation), Drafts.Stakeholder(organisation));
        var (one, two) = (await app.StakeholderAsync(first), await app.StakeholderAsync(second));

        var taken = await app.Api.PutAsync(Path(one), first.With("email", second["email"]).ToString());
        var there = await app.Api.PutAsync(Path(one), first.With("email", $"there@{Guid.NewGuid():N}.example").ToString());
        var back = await app.Api.PutAsync(Path(there.Json), first.ToString());

        Assert.Equal(HttpStatusCode.Conflict, taken.Status);
        Assert.Contains((string)two["id"]!, (string?)taken.Json["title"], StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, (string?)one["id"]), (back.Status, (string?)back.Json["id"]));
        Assert.Equal(back.Text, (await app.Api.GetAsync(Path(there.Json))).Text);
    }

    [Fact]
    public async Task Of_writers_who_change_to_the_same_address_or_from_the_same_one_wins_and_nobody_is_lost()
    {
        var organisation = await app.OrganisationAsync();
        var target = $"target@{Guid.NewGuid():N}.example";
        var drafts = Enumerable.Range(0, 4).Select(_ => Drafts.Stakeholder(organisation)).ToArray();
        var made = await Task.WhenAll(drafts.Select(app.StakeholderAsync));

        var same = await Task.WhenAll(made.Zip(drafts, (one, draft) => app.Api.PutAsync(Path(one), draft.With("email", target).ToString(), "\"1\"")));
        var from = made[Array.FindIndex(same, static answer => answer.Status != HttpStatusCode.OK)];
        var apart = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => app.Api.PutAsync(Path(from), drafts[0].With("email", $"n{n}@{Guid.NewGuid():N}.example").ToString(), "\"1\"")));

        Assert.Single(same, static answer => answer.Status == HttpStatusCode.OK);
        Assert.All(same, static answer => Assert.Contains(answer.Status, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.Conflict]));
        Assert.Single(apart, static answer => answer.Status == HttpStatusCode.OK);
        Assert.All(apart, static answer => Assert.Contains(answer.Status, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.PreconditionFailed]));
        var left = (await app.Api.GetAsync($"/api/stakeholders?organisation={organisation}")).Json["items"]!;
        Assert.Equal(4, left.Count());
        Assert.Single(left, one => (string?)one["email"] == target);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_crash_left_is_taken_away_before_the_deciding_write_and_finished_after_it(bool decided)
    {
        var (list, organisation) = (await app.ListAsync(), await app.OrganisationAsync());
        var old = await app.StakeholderAsync(Drafts.Stakeholder(organisation));
        await app.Api.PutAsync($"/api/lists/{list}/members/{old["id"]}", "{}");
        var (from, to) = ((string)old["id"]!, Guid.NewGuid().ToString("N"));
        var (table, cancellation) = (app.Storage.Table("Stakeholders"), TestContext.Current.CancellationToken);
        var row = (await table.GetEntityAsync<TableEntity>(from[..2], from, cancellationToken: cancellation)).Value;
        await table.AddEntityAsync(new TableEntity(row) { PartitionKey = to[..2], RowKey = to, ["Email"] = "new@crash.example", ["Pending"] = to, ["FormerIds"] = from }, cancellation);
        if (decided)
        {
            await table.UpsertEntityAsync(new TableEntity(from[..2], from) { ["MovedTo"] = to, ["Version"] = 1 }, TableUpdateMode.Replace, cancellation);
        }

        await table.AddEntityAsync(new TableEntity("open-changes", to) { ["From"] = from, ["To"] = to, ["Since"] = DateTimeOffset.UtcNow.AddMinutes(-5) }, cancellation);

        await GoneAsync(table, to);
        var now = (await app.Api.GetAsync(Path(old))).Json;
        Assert.Equal(decided ? ("new@crash.example", to) : ((string?)old["email"], from), ((string?)now["email"], (string?)now["id"]));
        Assert.Equal((string?)now["id"], (string?)Assert.Single((await app.Api.GetAsync($"/api/lists/{list}/members")).Json["items"]!)["id"]);
        Assert.Equal(decided ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await app.Api.GetAsync($"/api/stakeholders/{to}")).Status);
    }

    [Fact]
    public async Task An_import_with_the_old_address_leaves_who_has_a_new_one_alone()
    {
        var name = $"Org {Guid.NewGuid():N}";
        var file = ContactFile.Of(ContactFile.Row(name, ContactFile.Address()));
        await app.ImportAsync(file);
        var old = Assert.Single((await app.Api.GetAsync($"/api/stakeholders?organisation={name.Replace(' ', '-').ToLowerInvariant()}")).Json["items"]!);
        var moved = await app.Api.PutAsync(Path(old), Drafts.Stakeholder((string)old["organisation"]!).ToString());

        var again = await app.ImportAsync(file);

        Assert.Equal([0, 0, 1, 0, 0], ContactFile.Counts(again));
        Assert.Equal((2, (string?)moved.Json["id"]), ((int)Assert.Single(again.Json["kept"]!)["row"]!, (string?)again.Json["kept"]![0]!["stakeholder"]));
        Assert.Equal(moved.Text, (await app.Api.GetAsync(Path(old))).Text);
    }

    /// <summary>Waits until the sweep has ended the change: the note is what it deletes last.</summary>
    private static async Task GoneAsync(TableClient table, string note)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while ((await table.GetEntityIfExistsAsync<TableEntity>("open-changes", note, cancellationToken: patience.Token)).HasValue)
        {
            await Task.Delay(100, patience.Token);
        }
    }

    private static string Path(JToken stakeholder) => $"/api/stakeholders/{stakeholder["id"]}";
}
