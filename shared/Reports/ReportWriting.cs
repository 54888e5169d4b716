using ImpactTracker.Activities;
using ImpactTracker.Mail;
using ImpactTracker.Reports.Figures;
using ImpactTracker.Reports.Formats;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Reports.Snapshots;
using ImpactTracker.Reports.Templates;
using ImpactTracker.Storage;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Reports;

/// <summary>
/// Reads the records of a report once and writes all its documents side by side, award by award. The documents depend on the records, the layout, the period and the report
/// that was issued before, and on nothing else: no clock's time, no id of this report.
/// </summary>
public sealed class ReportWriting(ReportTable reports, ReportReading reading, LatestChange latest, DocumentBlobs documents, IOptions<LinkOptions> links, TimeProvider time)
{
    /// <summary>Writes and stores the documents.</summary>
    /// <returns>What becomes of the report by it.</returns>
    internal async Task<Func<Report, Report>> WriteAsync(Report report, CancellationToken cancellationToken)
    {
        var relatives = await reports.RelativesAsync(report, cancellationToken);
        var (made, today) = (RepeatedReport.MadeBy(links.Value.BaseUrl), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        if (RepeatedReport.Candidate(report, relatives, made) is { } same && !await latest.SinceAsync(same, cancellationToken))
        {
            var missed = RepeatedReport.ReadinessOf(same, today) ?? await ReadinessAsync(report, today, cancellationToken);
            return one => RepeatedReport.Of(one, same, missed);
        }

        var (snapshot, template) = (new ReportSnapshot(report.IsPortfolio), ReportTemplates.Make(report.Template));
        var spools = report.Formats.Select(format => new ReportSpool(format, report.Template)).ToArray();
        try
        {
            var readiness = new ReportReadiness.Gathering(template, today);
            var (previous, issued) = (relatives.Count == 0 ? null : relatives[0], relatives.FirstOrDefault(static one => one.State == ReportState.Issued));

            // What the reports before were made of is fetched while the records are read.
            var before = ReportSnapshot.ReadAsync(documents, previous?.SnapshotPath, cancellationToken);
            var amended = issued == previous ? before : ReportSnapshot.ReadAsync(documents, issued?.SnapshotPath, cancellationToken);
            var (context, checking) = await WriteAwardsAsync(report, [.. spools.Select(static spool => spool.Writer)], snapshot, readiness, cancellationToken);
            var amends = issued is null ? null : new ReportAmendments(issued.Id, issued.IssuedAt!.Value, issued.IssuedBy!, ReportChanges.Between(await amended, snapshot.Records));
            var keeping = Task.Run(() => snapshot.StoreAsync(documents, cancellationToken), CancellationToken.None);
            var storing = Task.WhenAll(spools.Select(spool => Task.Run(() => spool.StoreAsync(context with { Amendments = amends }, report.Id, documents, cancellationToken), CancellationToken.None)));
            await Task.WhenAll(keeping, storing, checking);
            var (path, files) = (await keeping, await storing);
            var changes = previous is null ? null : ReportChanges.Between(await before, snapshot.Records);
            return one => one with
            {
                Files = files,
                Figures = context.Tally.Figures(),
                Readiness = readiness.Result,
                SnapshotPath = path,
                MadeBy = made,
                IsRepeatable = snapshot.IsWhole && context.Tally.Figures() is { Deliveries.Distributions: 0, Organisations.Lists.Count: 0 },
                Previous = previous?.Id,
                Changes = changes?.Short,
                Amends = amends is null ? null : amends with { Changes = amends.Changes.Of(template.Shows).Short },
            };
        }
        finally
        {
            foreach (var spool in spools)
            {
                await spool.DisposeAsync();
            }
        }
    }

    /// <summary>One page for the manager: what the documents would say of the records as they are now, with what the funder would miss at its top. Nothing of it is stored.</summary>
    public async Task<ReadOnlyMemory<byte>> DraftAsync(Report report, CancellationToken cancellationToken)
    {
        // The box comes first and is known last, so the records are read twice: only a manager who looks waits for it.
        var readiness = await ReadinessAsync(report, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), cancellationToken);
        using var output = new MemoryStream();
        using var page = ReportFormats.Page(report.Template, output, ReadinessLines.Of(readiness));
        page.End((await WriteAwardsAsync(report, [page], null, null, cancellationToken)).Context);
        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }

    // Reads the records and writes nothing.
    private async Task<ReportReadiness> ReadinessAsync(Report report, DateOnly today, CancellationToken cancellationToken)
    {
        var readiness = new ReportReadiness.Gathering(ReportTemplates.Make(report.Template), today);
        await (await WriteAwardsAsync(report, [], null, readiness, cancellationToken)).Checking;
        return readiness.Result;
    }

    // Nothing in the documents waits for what a manager must mend: it is looked for beside them, one award after the other, and may still be when they are ended.
    private async Task<(ReportContext Context, Task Checking)> WriteAwardsAsync(
        Report report, IReadOnlyList<IReportFile> files, ReportSnapshot? snapshot, ReportReadiness.Gathering? readiness, CancellationToken cancellationToken)
    {
        var context = new ReportContext(report, DateTimeOffset.UnixEpoch, links.Value.BaseUrl.TrimEnd('/'), new FigureTally(report.IsPortfolio), null);
        var (begun, checking) = (false, Task.CompletedTask);
        await foreach (var records in reading.ReadAsync(report, Expect, cancellationToken))
        {
            context = records.Latest > context.RecordsAsOf ? context with { RecordsAsOf = records.Latest } : context;
            foreach (var file in begun ? [] : files)
            {
                file.Begin(context, report.IsPortfolio ? null : records.Award);
            }

            begun = true;
            context.Tally.Add(records);

            // From here on numbers are only looked up: each document is written by itself, beside what is gathered of the records.
            await checking;
            checking = readiness is null ? Task.CompletedTask : Task.Run(() => readiness.Add(records, context), CancellationToken.None);
            await Task.WhenAll([snapshot is null ? Task.CompletedTask : Task.Run(() => snapshot.Add(records), CancellationToken.None), .. files.Select(file => Task.Run(() => file.Award(records, context), CancellationToken.None))]);
        }

        foreach (var file in begun ? [] : files)
        {
            file.Begin(context, null);
        }

        return (context, checking);

        void Expect(Activity activity)
        {
            foreach (var file in files)
            {
                file.Expect(activity);
            }
        }
    }
}
