using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Reports;
using ImpactTracker.Reports.Templates;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>Which reports a list shows.</summary>
/// <param name="Award">An award's id, or <see cref="Portfolio"/>; null for any.</param>
/// <param name="Template">A layout; null for any.</param>
/// <param name="State">A state; null for any.</param>
/// <param name="From">Reports on records of this day or later; null for any.</param>
/// <param name="To">Reports on records of this day or earlier; null for any.</param>
public sealed record ReportFilter(string? Award, string? Template, ReportState? State, DateOnly? From, DateOnly? To)
{
    /// <summary>Stands for reports on all awards together.</summary>
    public const string Portfolio = "all";

    private static readonly ReportFilter Any = new(null, null, null, null, null);

    /// <summary>Whether anything is left out.</summary>
    public bool IsAny => this == Any;

    /// <summary>The filter as a query, with its question mark; empty for none.</summary>
    public string Query => string.Join('&', Fields.Where(static one => one.Value is not null).Select(static one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}")) is { Length: > 0 } query ? "?" + query : "";

    private (string Name, string? Value)[] Fields =>
        [("award", Award), ("template", Template), ("state", State?.ToString()), ("from", From is { } from ? Say.Iso(from) : null), ("to", To is { } to ? Say.Iso(to) : null)];

    /// <summary>The filter that a request asks for.</summary>
    /// <exception cref="HttpFaultException">400: there is no such layout, state or day, or the last day is before the first.</exception>
    public static ReportFilter Of(HttpRequest request)
    {
        var filter = new ReportFilter(
            request.Text("award"), request.OneOf("template", [.. ReportTemplates.Names]), request.OneOf("state", Enum.GetNames<ReportState>()) is { } state ? Enum.Parse<ReportState>(state) : null,
            request.Day("from"), request.Day("to"));
        return filter.To < filter.From ? throw HttpFaultException.Field("to", "must not be before the first day") : filter;
    }

    /// <summary>The filter as the fields of its form.</summary>
    public PageForm Fill(PageForm form) => Fields.Aggregate(form, static (filled, field) => filled.Set(field.Name, field.Value));

    /// <summary>What is to be looked for.</summary>
    /// <param name="issuedOnly">Whether the caller sees nothing else.</param>
    public ReportQuery Asked(bool issuedOnly) => new(Award == Portfolio ? null : Award, Award == Portfolio, Template, issuedOnly ? ReportState.Issued : State, From, To);
}
