using ImpactTracker.Reports.Formats;

namespace ImpactTracker.Reports.Sharing;

/// <summary>Opens documents by a link, and writes down that it was used.</summary>
public sealed class SharedReading(ShareLinks links, ShareTable shares, ReportTable reports, TimeProvider time)
{
    // What a reader wants who asks for nothing in particular.
    private static readonly string[] Preferred = ["html", "pdf", "docx"];

    /// <summary>The formats that a document may have.</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. ReportFormats.All.Keys];

    /// <summary>Documents, the best to read first: that is the one that a link shows by itself.</summary>
    internal static IOrderedEnumerable<ReportFile> InOrder(IEnumerable<ReportFile> files) =>
        files.OrderBy(static one => Array.IndexOf(Preferred, one.Format) is var at && at < 0 ? Preferred.Length : at);

    /// <summary>What a link leads to; null for a token that this app did not sign or a format that the report has not.</summary>
    /// <param name="token">From the link.</param>
    /// <param name="format">The format that is wanted, or null for the best to read.</param>
    /// <param name="isUse">Whether the document itself is asked for, and not only whether it is there.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<SharedDocument?> OpenAsync(string token, string? format, bool isUse, CancellationToken cancellationToken)
    {
        if (links.Read(token) is not var (reportId, shareId)
            || await shares.GetAsync(reportId, shareId, cancellationToken) is not { } share
            || await reports.GetAsync(reportId, cancellationToken) is not { IsCompiled: true } report)
        {
            return null;
        }

        var now = time.GetUtcNow();
        if (!share.Works(now))
        {
            return new SharedDocument(null, "");
        }

        var file = format is null ? InOrder(report.Files).First()
            : report.Files.FirstOrDefault(one => one.Format == format);
        if (file is null)
        {
            return null;
        }

        if (isUse)
        {
            await shares.LogUseAsync(share, file.Format, now, cancellationToken);
        }

        return new SharedDocument(file, ReportFileName.Of(report, file));
    }
}
