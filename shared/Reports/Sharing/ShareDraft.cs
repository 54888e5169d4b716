namespace ImpactTracker.Reports.Sharing;

/// <summary>What comes in with <c>POST /api/reports/{reportId}/share</c>; see <see cref="ReportShare"/> for the meaning of each field.</summary>
public sealed record ShareDraft
{
    /// <inheritdoc cref="ReportShare.Expires"/>
    public DateTimeOffset? Expires { get; init; }

    /// <inheritdoc cref="ReportShare.To"/>
    public IReadOnlyList<string>? To { get; init; }
}
