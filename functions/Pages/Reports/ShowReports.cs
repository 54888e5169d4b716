using ImpactTracker.Awards;
using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Log;
using ImpactTracker.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>All reports; a funder sees those that were issued.</summary>
[Access(Role.Funder)]
public sealed class ShowReports(PageDesk pages, ReportTable reports, AwardTable awards, AwardTitles titles)
{
    /// <summary>200 with a page, newest first, narrowed by <c>award</c>, <c>template</c>, <c>state</c>, and a period (<c>from</c>, <c>to</c>).</summary>
    [Function(nameof(ShowReports))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reports")] HttpRequest request, CancellationToken cancellation)
    {
        var reads = request.Caller().Role >= Role.Viewer;
        var filter = ReportFilter.Of(request);
        var page = await request.ReadPageAsync(continuation => reports.FindAsync(filter.Asked(issuedOnly: !reads), continuation, cancellation));
        var named = await titles.OfAsync(page.Items.Select(static report => report.Awards), cancellation);
        var offered = reads ? (await awards.ListAsync(LogForms.MostAwards, null, cancellation)).Items : [];
        Choice[] choices = [new(ReportFilter.Portfolio, ReportWords.FilterPortfolio), .. offered.Select(static award => new Choice(award.Id, award.Title))];
        return pages.Show<ReportsPage, ReportsModel>(
            request, new ReportsModel(page, named, filter, filter.Fill(pages.NewForm(request)), choices, request.Text("continuation") is not null));
    }
}
