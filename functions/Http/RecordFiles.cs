using ImpactTracker.Records;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Http;

/// <summary>Records as a file for saving.</summary>
internal static class RecordFiles
{
    /// <summary>200 with the file.</summary>
    /// <param name="export">Writes the file.</param>
    /// <param name="awardId">The award.</param>
    /// <param name="format">What the caller asks for; CSV where nothing.</param>
    /// <param name="kind">Stands in the file's name before the format; empty for none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="HttpFaultException">400: there is no such format.</exception>
    public static IResult Of<TRecord>(RecordExport<TRecord> export, string awardId, string? format, string kind, CancellationToken cancellation)
        where TRecord : AwardRecord
    {
        format ??= "csv";
        return export.Formats.TryGetValue(format, out var file)
            ? Results.Stream(output => export.WriteAsync(awardId, format, output, cancellation), file.MediaType, $"{awardId}-{kind}{format}.{file.Ending}")
            : throw HttpFaultException.Field("format", $"must be one of {string.Join(", ", export.Formats.Keys)}");
    }
}
