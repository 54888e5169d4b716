using System.Globalization;
using System.Text;
using CsvHelper;
using ImpactTracker.Documents.Tabular;
using ImpactTracker.Json;

namespace ImpactTracker.Coverage;

/// <summary>Coverage as a table: a row for each organisation. It names organisations and no people.</summary>
public static class CoverageCsv
{
    private static readonly string[] Headings = ["organisation", "name", "type", "state", "reached_by", "first_reached", "mailboxes", "suppressed", "valid_to", "successors"];

    /// <summary>The file in UTF-8, with the mark by which spreadsheets know it.</summary>
    public static byte[] Write(AwardCoverage coverage)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            Row(csv, Headings);
            foreach (var one in coverage.Organisations)
            {
                Row(csv,
                [
                    one.Id,
                    one.Name,
                    one.Type ?? "",
                    TrackerJson.Write(one.State).Trim('"'),
                    string.Join("; ", one.ReachedBy.Select(static reach => reach.Title)),
                    one.ReachedBy is [var first, ..] ? first.On?.ToString("O", CultureInfo.InvariantCulture) ?? first.Year.ToString(CultureInfo.InvariantCulture) : "",
                    one.Mailboxes.ToString(CultureInfo.InvariantCulture),
                    one.Suppressed.ToString(CultureInfo.InvariantCulture),
                    one.ValidTo?.ToString("O", CultureInfo.InvariantCulture) ?? "",
                    string.Join("; ", one.Successors),
                ]);
            }
        }

        return bytes.ToArray();
    }

    private static void Row(CsvWriter csv, IEnumerable<string> fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(FormulaGuard.Guarded(field));
        }

        csv.NextRecord();
    }
}
