using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ImpactTracker.Stakeholders;

/// <summary>Reads contacts from CSV with a heading row, as a spreadsheet counts its rows.</summary>
internal sealed class ContactCsv : IDisposable
{
    /// <summary>The format's name in the report.</summary>
    public const string Format = "contacts-csv";

    private const int MaxField = 1_000_000;
    private static readonly HashSet<string> Known = [.. ContactRow.RequiredColumns, .. ContactRow.OptionalColumns];

    private readonly CsvReader reader;
    private readonly string[] columns;
    private int row = 1;

    private ContactCsv(TextReader text)
    {
        reader = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = null,
            MissingFieldFound = null,
            MaxFieldSize = MaxField,
            DetectColumnCountChanges = false,
            // Passed over below, where they are counted: a spreadsheet counts them too.
            IgnoreBlankLines = false,
        });
        while (Next() is true && IsBlank)
        {
            row++;
        }

        columns = [.. (reader.Parser.Record ?? []).Select(static heading => heading.Trim())];
    }

    /// <summary>Columns that nobody asked for; what they hold is kept as notes.</summary>
    public IReadOnlyList<string> Further => [.. columns.Where(static column => column.Length > 0 && !Known.Contains(column.ToLowerInvariant()))];

    private bool IsBlank => reader.Parser.Record!.All(string.IsNullOrWhiteSpace);

    /// <summary>Reads the heading.</summary>
    /// <param name="text">The file.</param>
    /// <param name="defaults">Columns with a default may be missing.</param>
    /// <param name="problem">What was expected and what was found, when the result is null.</param>
    public static ContactCsv? Open(TextReader text, ContactDefaults defaults, out string? problem)
    {
        var csv = new ContactCsv(text);
        problem = csv.Problem(defaults);
        if (problem is null)
        {
            return csv;
        }

        csv.Dispose();
        return null;
    }

    /// <summary>The contacts, blank rows passed over.</summary>
    public IEnumerable<ContactEntry> Read()
    {
        for (row++; Next() is not false and var read; row++)
        {
            if (read is null)
            {
                yield return new ContactEntry(row, new Dictionary<string, string>(), [])
                {
                    Damage = (columns[0], "", $"holds a field of more than {MaxField} characters: a quotation mark was opened and not closed. Nothing from this row on was read"),
                };
                yield break;
            }

            if (!IsBlank)
            {
                yield return Entry(reader.Parser.Record!);
            }
        }
    }

    public void Dispose() => reader.Dispose();

    private ContactEntry Entry(string[] cells)
    {
        var fields = new Dictionary<string, string>(Known.Count, StringComparer.Ordinal);
        var further = new List<(string, string)>();
        for (var i = 0; i < Math.Min(cells.Length, columns.Length); i++)
        {
            if (columns[i].ToLowerInvariant() is var column && Known.Contains(column))
            {
                fields.TryAdd(column, cells[i]);
            }
            else if (columns[i].Length > 0 && !string.IsNullOrWhiteSpace(cells[i]))
            {
                further.Add((columns[i], cells[i].Trim()));
            }
        }

        return new ContactEntry(row, fields, further);
    }

    /// <returns>Whether there was one more row; null when it cannot be read, nor what follows it.</returns>
    private bool? Next()
    {
        try
        {
            return reader.Read();
        }
        catch (MaxFieldSizeException)
        {
            return null;
        }
    }

    private string? Problem(ContactDefaults defaults)
    {
        var have = columns.Select(static heading => heading.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var missing = ContactRow.RequiredColumns.Where(column => !have.Contains(column) && defaults.Of(column) is null).ToArray();
        return missing.Length == 0 ? null
            : $"is not a contact file: the columns {string.Join(", ", missing)} are missing. Expected: {string.Join(", ", ContactRow.RequiredColumns)}, "
              + $"and where known {string.Join(", ", ContactRow.OptionalColumns)}; or a vCard file. Found: {Shown(columns)}";
    }

    private static string Shown(string[] found)
    {
        var text = string.Join(", ", found.Take(20));
        return text.Length == 0 ? "no columns" : text.Length <= 300 ? text : text[..300] + "…";
    }
}
