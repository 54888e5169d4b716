using System.Net;
using ImpactTracker.Tests.Integration.RecordImport;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Distributions;

public sealed class TestMailTests(OwnAppFixture app) : IClassFixture<OwnAppFixture>
{
    [Fact]
    public async Task A_test_mail_that_is_asked_for_twice_with_one_key_goes_twice()
    {
        var (path, to) = await PrepareAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => app.Api.PostAsync(path, new { to }, "the-key")));
        var later = await app.Api.PostAsync(path, new { to }, "the-key");
        var other = await app.Api.PostAsync(path, new { to = "x" + to }, "the-key");

        Assert.All(answers.Append(later), answer => Assert.Equal((HttpStatusCode.OK, answers[0].Text), (answer.Status, answer.Text)));
        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Equal(1, await app.Sink.CountAsync(to));
        await app.Api.PostAsync(path, new { to }, "another-key");
        await app.Api.PostAsync(path, new { to });
        Assert.Equal(3, await app.Sink.CountAsync(to));
    }

    [Fact]
    public async Task A_test_mail_that_was_refused_cannot_be_sent_again_or_one_without_an_answer_can()
    {
        var (path, to) = await PrepareAsync();
        var draft = new JObject { ["to"] = to };

        await app.Sink.BehaveAsync(new { mode = "refuse-recipient", recipient = to });
        var refused = await app.Api.PostAsync(path, draft, "refused");
        await app.Sink.BehaveAsync(new { mode = "ok" });
        var taken = await app.Api.PostAsync(path, draft, "refused");
        await app.Sink.BehaveAsync(new { mode = "accept-then-drop", times = 1 });
        var lost = await app.Api.PostAsync(path, draft, "lost");
        var again = await app.Api.PostAsync(path, draft, "lost");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.OK), (refused.Status, taken.Status));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (lost.Status, again.Status));
        Assert.Equal(2, await app.Sink.CountAsync(to));
    }

    private async Task<(string Path, string To)> PrepareAsync()
    {
        var mailing = await Mailing.PrepareAsync(app.Api, 1);
        return ($"/api/briefs/{mailing.Brief}/test", $"tester@{mailing.Domain}");
    }
}
