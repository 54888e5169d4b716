using System.Globalization;
using System.Text;
using CsvHelper;
using ImpactTracker.Documents.Tabular;

namespace ImpactTracker.Distributions;

/// <summary>The ledger of a distribution as evidence: organisations and outcomes, no addresses. The same ledger gives the same bytes.</summary>
internal static class LedgerCsv
{
    public static BinaryData Of(IEnumerable<Delivery> deliveries)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture, leaveOpen: true))
        {
            Row(csv, "organisation", "state", "outcome", "outcome_at");
            foreach (var one in deliveries.OrderBy(static d => d.OrganisationName, StringComparer.Ordinal).ThenBy(static d => d.Stakeholder, StringComparer.Ordinal))
            {
                Row(csv, FormulaGuard.Guarded(one.OrganisationName), one.State, one.Outcome ?? "", one.At?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "");
            }
        }

        return new BinaryData(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Row(CsvWriter csv, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(field);
        }

        csv.NextRecord();
    }
}
