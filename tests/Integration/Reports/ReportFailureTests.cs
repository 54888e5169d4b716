using System.Security.Cryptography;
using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Json;
using ImpactTracker.Outcomes;
using ImpactTracker.Reports;
using ImpactTracker.Storage;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;
using ImpactTracker.Tests.Support.Passing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ImpactTracker.Tests.Integration.Reports;

/// <summary>Compilers die half-way, over a storage that no app looks at.</summary>
public sealed class ReportFailureTests(AzuriteFixture azurite)
{
    private const int MoreThanAnyCompilerNeeds = 60;

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Storage:CreateMissing"] = "true",
        ["Links:BaseUrl"] = "http://127.0.0.1",
        ["Links:SigningKey"] = Convert.ToBase64String(new byte[32]),
        ["Mail:ApiKey"] = "none",
        ["Mail:From"] = "briefs@example.org",
        ["Mail:FromName"] = "Briefs",
        ["Mail:PostalAddress"] = "1 Example Street",
        ["Mail:WebhookPublicKey"] = Convert.ToBase64String(ECDsa.Create(ECCurve.NamedCurves.nistP256).ExportSubjectPublicKeyInfo()),
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_compiler_that_dies_at_any_request_leaves_no_half_report_and_the_next_attempt_completes_it()
    {
        await using var healthy = await TrackerAsync();
        var award = await AwardAsync(healthy);
        var documents = new HashSet<string>(StringComparer.Ordinal);
        var deaths = 0;
        for (var ended = false; !ended;)
        {
            Assert.InRange(++deaths, 1, MoreThanAnyCompilerNeeds);
            var id = await RequestAsync(healthy, award);
            await using var mortal = await MortalStorage.StartAsync(azurite.ConnectionString, azurite.Azurite.TableEndpoint, deaths);
            await using (var tracker = TrackerInProcess.Over(mortal.ConnectionString, null, Settings))
            {
                ended = await EndsAsync(() => tracker.GetRequiredService<ReportCompiler>().CompileAsync(id, mortal.Life));
            }

            var left = (await healthy.GetRequiredService<ReportTable>().GetAsync(id, Cancellation))!;
            Assert.Equal(left.State == ReportState.Ready ? 2 : 0, left.Files.Count);
            await healthy.GetRequiredService<ReportCompiler>().CompileAsync(id, Cancellation);
            var report = (await healthy.GetRequiredService<ReportTable>().GetAsync(id, Cancellation))!;
            Assert.Equal((ReportState.Ready, null), (report.State, report.Failure));
            foreach (var file in report.Files)
            {
                var stored = await healthy.GetRequiredService<DocumentBlobs>().GetAsync(file.Path, Cancellation);
                Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(stored!.ToArray())));
                documents.Add(file.Sha256);
            }
        }

        Assert.Equal(2, documents.Count);
        Assert.True(deaths > 6, $"A compiler sends more than {deaths} requests.");
    }

    [Fact]
    public async Task A_report_that_cannot_be_compiled_says_why_while_it_is_tried_and_when_it_has_failed()
    {
        await using var tracker = await TrackerAsync();
        var award = await AwardAsync(tracker);
        var id = await RequestAsync(tracker, award);
        await new StorageView(azurite.ConnectionString).Table("Awards").DeleteEntityAsync("award", award, cancellationToken: Cancellation);

        for (var attempt = 1; attempt < 5; attempt++)
        {
            Assert.False(await EndsAsync(() => tracker.GetRequiredService<ReportCompiler>().CompileAsync(id, Cancellation)));
            var trying = (await tracker.GetRequiredService<ReportTable>().GetAsync(id, Cancellation))!;
            Assert.Equal((ReportState.Compiling, $"Award {award} of report {id} is gone. Attempt {attempt} of 5; it is tried again."), (trying.State, trying.Failure));
        }

        await tracker.GetRequiredService<ReportCompiler>().CompileAsync(id, Cancellation);
        var failed = (await tracker.GetRequiredService<ReportTable>().GetAsync(id, Cancellation))!;
        Assert.Equal(ReportState.Failed, failed.State);
        Assert.StartsWith($"Award {award} of report {id} is gone. It was tried 5 times", failed.Failure, StringComparison.Ordinal);
        Assert.Empty(failed.Files);
    }

    [Fact]
    public async Task A_report_that_breaks_off_goes_on_reading_its_other_awards()
    {
        await using var healthy = await TrackerAsync();
        var (award, gone) = (await AwardAsync(healthy), await AwardAsync(healthy));
        var id = await RequestAsync(healthy, award, gone);
        await new StorageView(azurite.ConnectionString).Table("Awards").DeleteEntityAsync("award", gone, cancellationToken: Cancellation);
        var held = new HeldActivities();
        await using var tables = await PassThrough.StartAsync(azurite.Azurite.TableEndpoint, held);
        await using var tracker = TrackerInProcess.Over(azurite.ConnectionString.Replace(azurite.Azurite.TableEndpoint.AbsoluteUri, tables.Url.AbsoluteUri, StringComparison.Ordinal), null, Settings);

        Assert.False(await EndsAsync(() => tracker.GetRequiredService<ReportCompiler>().CompileAsync(id, Cancellation)));

        await held.GivenUp.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
    }

    [Fact]
    public async Task A_report_on_unchanged_records_has_the_documents_of_the_one_before_and_a_change_just_now_is_not_missed()
    {
        await using var past = await TrackerAsync();
        var award = await AwardAsync(past);
        await using var now = await TrackerAsync(new LaterClock(TimeSpan.FromMinutes(5)));
        var first = await CompiledAsync(now, award);
        var again = await CompiledAsync(now, award);

        Assert.Equal(first.Files.Select(static file => file.Sha256), again.Files.Select(static file => file.Sha256));
        Assert.Equal((first.Id, 0), (again.Previous, again.Changes!.Added + again.Changes.Corrected + again.Changes.Withdrawn));
        Assert.DoesNotContain(again.Files, file => !file.Url.Contains(again.Id, StringComparison.Ordinal));

        var fresh = await AwardAsync(past);
        await CompiledAsync(past, fresh);
        await past.GetRequiredService<ActivityLog>().LogAsync(Draft(fresh), "writer", null, Cancellation);
        var changed = await CompiledAsync(past, fresh);
        Assert.Equal((2, 1), (changed.Figures!.Activities, changed.Changes!.Added));
    }

    [Fact]
    public async Task A_report_asked_for_again_after_issuing_or_on_a_later_day_has_no_readiness_or_that_of_the_day_before()
    {
        await using var past = await TrackerAsync();
        var due = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(5);
        var award = await AwardAsync(past, new PlannedImpactDraft { PlannedActivities = [new PlannedActivityDraft { Id = "summaries", Title = "Summaries", DueDate = due }] });
        await using var now = await TrackerAsync(new LaterClock(TimeSpan.FromMinutes(5)));
        var first = await CompiledAsync(now, award);
        var again = await CompiledAsync(now, award);
        Assert.IsType<Outcome<Report>.Done>(await now.GetRequiredService<ReportDesk>().IssueAsync(again.Id, null, "tester", Cancellation));
        var next = await CompiledAsync(now, award);
        await using var later = await TrackerAsync(new LaterClock(TimeSpan.FromDays(10)));
        var overdue = await CompiledAsync(later, award);

        Assert.All([again, next], report => Assert.Equal(TrackerJson.Write(first.Readiness!), TrackerJson.Write(report.Readiness!)));
        Assert.DoesNotContain(first.Readiness!.Issues, static issue => issue.Rule == "promise-overdue");
        Assert.Contains(overdue.Readiness!.Issues, static issue => issue.Rule == "promise-overdue");
        Assert.All([again, next, overdue], report => Assert.Equal(first.Files.Select(static file => file.Sha256), report.Files.Select(static file => file.Sha256)));
    }

    private static async Task<Report> CompiledAsync(IServiceProvider tracker, string award)
    {
        var id = await RequestAsync(tracker, award);
        await tracker.GetRequiredService<ReportCompiler>().CompileAsync(id, Cancellation);
        return (await tracker.GetRequiredService<ReportTable>().GetAsync(id, Cancellation))!;
    }

    private static async Task<bool> EndsAsync(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (Exception died) when (died is not Xunit.Sdk.XunitException)
        {
            return false;
        }
    }

    private static async Task<string> RequestAsync(IServiceProvider tracker, params string[] awards)
    {
        var draft = new ReportDraft { Awards = ListOrAll.Of(awards), Template = "ukri", Formats = ["html", "json"] };
        return Assert.IsType<Outcome<Report>.Created>(await tracker.GetRequiredService<ReportDesk>().RequestAsync(draft, "tester", null, Cancellation)).Value.Id;
    }

    private static async Task<string> AwardAsync(IServiceProvider tracker, PlannedImpactDraft? plan = null)
    {
        var id = RecordMaking.NewId("failing");
        var draft = new AwardDraft { Title = "Award", Funder = "ESRC", LeadOrganisation = "A university", StartDate = new DateOnly(2017, 1, 1), EndDate = new DateOnly(2019, 12, 31), PlannedImpact = plan };
        Assert.IsType<Outcome<Award>.Created>(await tracker.GetRequiredService<AwardRegister>().PutAsync(id, draft, null, "tester", Cancellation));
        Assert.IsType<Outcome<Activity>.Created>(await tracker.GetRequiredService<ActivityLog>().LogAsync(Draft(id), "tester", null, Cancellation));
        return id;
    }

    private static ActivityDraft Draft(string award) => new()
    {
        Awards = [award],
        Title = "Seminar",
        Form = "talk",
        Years = [2018],
        GeographicReach = "national",
        PrimaryAudience = "practitioners",
    };

    private async Task<ServiceProvider> TrackerAsync(TimeProvider? time = null)
    {
        var tracker = TrackerInProcess.Over(azurite.ConnectionString, time, Settings, prepares: true);
        foreach (var preparation in tracker.GetServices<IHostedService>())
        {
            await preparation.StartAsync(Cancellation);
        }

        return tracker;
    }
}
