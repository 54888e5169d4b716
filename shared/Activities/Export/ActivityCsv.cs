using System.Globalization;
using System.Text;
using CsvHelper;

namespace ImpactTracker.Activities.Export;

/// <summary>Activities as CSV in UTF-8 with a byte order mark, by which spreadsheets know it; written row by row.</summary>
internal static class ActivityCsv
{
    public static async Task WriteAsync(Stream output, ExportColumn[] columns, IAsyncEnumerable<Activity> activities, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, CultureInfo.InvariantCulture, leaveOpen: true);
        foreach (var column in columns)
        {
            csv.WriteField(column.Name);
        }

        await csv.NextRecordAsync();
        await foreach (var activity in activities.WithCancellation(cancellationToken))
        {
            foreach (var column in columns)
            {
                csv.WriteField(FormulaGuard.Guarded(column.Value(activity) ?? ""));
            }

            await csv.NextRecordAsync();
        }
    }
}
