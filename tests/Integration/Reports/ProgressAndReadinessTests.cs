using System.Net;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.Reports;

public sealed class ProgressAndReadinessTests(AppFixture app)
{
    private readonly ApiClient api = app.Api;

    [Fact]
    public async Task Progress_holds_what_was_done_against_what_was_planned_and_leaves_out_what_was_withdrawn()
    {
        var award = await api.AwardAsync();
        var draft = RecordMaking.Activity(award).With("plannedActivity", "seminar").With("beneficiaries", new JArray("firms"));
        var kept = await api.MakeAsync("/api/activities", draft);
        await api.DeleteAsync("/api/activities/" + await api.MakeAsync("/api/activities", draft), "*");
        await api.MakeAsync("/api/activities", RecordMaking.Activity(award));

        var progress = (await api.GetAsync($"/api/awards/{award}/progress")).Json;

        Assert.Equal("""{"planned":2,"done":1,"due":0,"overdue":1}""", RecordMaking.Text(progress["totals"]!));
        Assert.Equal(["summaries 2 0 overdue", "seminar 1 1 done"], progress["plannedActivities"]!.Select(static one => $"{one["id"]} {one["planned"]} {one["done"]} {one["state"]}"));
        Assert.Equal(["policy-makers 1 0 0", "firms 1 1 1"], progress["beneficiaries"]!.Select(static one => $"{one["id"]} {one["planned"]} {one["plannedDone"]} {one["done"]}"));
        Assert.Equal([kept], progress["plannedActivities"]![1]!["activities"]!.Values<string>());
        Assert.Equal(1, (int)progress["unplanned"]!);
    }

    [Fact]
    public async Task Readiness_names_record_field_rule_and_what_to_do_and_counts_influences()
    {
        var award = await api.AwardAsync();
        var activity = await api.MakeAsync("/api/activities", RecordMaking.Activity(award));
        var influence = await api.MakeAsync("/api/influences", RecordMaking.Influence(award));
        await api.DeleteAsync("/api/influences/" + await api.MakeAsync("/api/influences", RecordMaking.Influence(award)), "*");

        var readiness = (await api.GetAsync($"/api/awards/{award}/readiness?for=researchfish")).Json;

        Assert.Equal(("researchfish", 0, 2), ((string?)readiness["for"], (int)readiness["score"]!, (int)readiness["records"]!));
        Assert.Equal(
            [
                $"{activity} activity resultsAndImpact results-missing error", $"{influence} influence impact impact-missing error", $"{influence} influence areas areas-missing error",
                $"{influence} influence impactTypes impact-types-missing error", $"{activity} activity mostSignificantOutcome outcome-missing warning",
                $"{activity} activity url evidence-missing warning", $"{activity} activity audienceSize audience-size-missing warning", $"{influence} influence url evidence-missing warning",
                $"{award} award plannedImpact.plannedActivities promise-overdue warning", $"{award} award plannedImpact.beneficiaries beneficiary-not-reached warning",
                $"{award} award plannedImpact.beneficiaries beneficiary-not-reached warning",
            ],
            readiness["issues"]!.Select(static issue => $"{issue["record"]} {issue["kind"]} {issue["field"]} {issue["rule"]} {issue["severity"]}"));
        Assert.All(readiness["issues"]!, static issue => Assert.NotEqual("", (string?)issue["message"]));
    }

    [Fact]
    public async Task An_award_whose_nil_return_is_confirmed_is_still_warned_that_nothing_is_recorded()
    {
        var award = await api.AwardAsync();
        var open = (await api.GetAsync($"/api/awards/{award}/readiness")).Json;
        await api.WriteAsync(award, "nil-return", "Nothing was done yet.");
        var confirmed = (await api.GetAsync($"/api/awards/{award}/readiness")).Json;

        Assert.Contains("nothing-recorded", open["issues"]!.Select(static issue => (string?)issue["rule"]));
        Assert.DoesNotContain("nothing-recorded", confirmed["issues"]!.Select(static issue => (string?)issue["rule"]));
    }

    [Fact]
    public async Task A_form_that_is_not_known_is_400_and_an_award_that_is_not_there_404()
    {
        Assert.Single((await api.GetAsync($"/api/awards/{await api.AwardAsync()}/readiness?for=ref")).ErrorsOf("for"));
        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync($"/api/awards/{RecordMaking.NewId()}/readiness")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync($"/api/awards/{RecordMaking.NewId()}/progress")).Status);
    }
}
