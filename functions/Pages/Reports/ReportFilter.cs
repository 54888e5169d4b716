using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Reports;
using ImpactTracker.Reports.Templates;
using ImpactTracker.Storage;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>Which reports a list shows.</summary>
/// <param name="Award">An award's id, or <see cref="Portfolio"/>; null for any.</param>
/// <param name="Template">A layout; null for any.</param>
/// <param name="State">A state; null for any.</param>
public sealed record ReportFilter(string? Award, string? Template, ReportState? State)
{
    /// <summary>Stands for reports on all awards together.</summary>
    public const string Portfolio = "all";

    // Reports have no index on what they are filtered by: so many rows are looked through for one page of the list.
    private const int Top = 50;
    private const int MostRounds = 4;
    private const int Enough = 20;

    /// <summary>Whether anything is left out.</summary>
    public bool IsAny => this is { Award: null, Template: null, State: null };

    /// <summary>The filter as a query, with its question mark; empty for none.</summary>
    public string Query => string.Join('&', new[] { Part("award", Award), Part("template", Template), Part("state", State?.ToString()) }.OfType<string>()) is { Length: > 0 } query ? "?" + query : "";

    /// <summary>The filter that a request asks for.</summary>
    /// <exception cref="HttpFaultException">400: there is no such layout or state.</exception>
    public static ReportFilter Of(HttpRequest request) => new(
        request.Text("award"), request.OneOf("template", [.. ReportTemplates.Names]), request.OneOf("state", Enum.GetNames<ReportState>()) is { } state ? Enum.Parse<ReportState>(state) : null);

    /// <summary>The filter as the fields of its form.</summary>
    public PageForm Fill(PageForm form) => form.Set("award", Award).Set("template", Template).Set("state", State?.ToString());

    /// <summary>Reads a page, newest first; it may hold few although more follow.</summary>
    public async Task<TablePage<Report>> ReadAsync(ReportTable reports, bool issuedOnly, string? continuation, CancellationToken cancellationToken)
    {
        var found = new List<Report>();
        for (var round = 0; round < MostRounds; round++)
        {
            var page = await reports.ListAsync(issuedOnly, Top, continuation, cancellationToken);
            found.AddRange(page.Items.Where(Takes));
            continuation = page.Continuation;
            if (continuation is null || found.Count >= Enough)
            {
                break;
            }
        }

        return new TablePage<Report>(found, continuation);
    }

    private bool Takes(Report report) =>
        (Award is null || (Award == Portfolio ? report.Awards.IsAll : report.Awards.Contains(Award, StringComparer.Ordinal)))
        && (Template is null || report.Template == Template)
        && (State is null || report.State == State);

    private static string? Part(string name, string? value) => value is null ? null : $"{name}={Uri.EscapeDataString(value)}";
}
