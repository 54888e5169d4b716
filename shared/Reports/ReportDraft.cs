using ImpactTracker.Json;

namespace ImpactTracker.Reports;

/// <summary>What comes in with <c>POST /api/reports</c>; see <see cref="Report"/> for the meaning of each field.</summary>
public sealed record ReportDraft
{
    /// <inheritdoc cref="Report.Awards"/>
    public ListOrAll? Awards { get; init; }

    /// <summary><see cref="Report.Template"/>; gtr when left out.</summary>
    public string? Template { get; init; }

    /// <inheritdoc cref="Report.From"/>
    public DateOnly? From { get; init; }

    /// <inheritdoc cref="Report.To"/>
    public DateOnly? To { get; init; }

    /// <summary><see cref="Report.Formats"/>; html when left out.</summary>
    public IReadOnlyList<string>? Formats { get; init; }
}
