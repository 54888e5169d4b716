using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ImpactTracker.Imports;
using ImpactTracker.Outcomes;

namespace ImpactTracker.Stakeholders;

/// <summary>
/// Takes contacts from a CSV file onto a list. A row is stored whole or not at all; the same file again changes nothing. Importing an
/// address again does not lift its suppression, and an address twice with different details is not two contacts.
/// </summary>
public sealed class ContactImport(StakeholderTable stakeholders, ListTable lists, AddressHash hash)
{
    /// <summary>The format's name in the report.</summary>
    public const string Format = "contacts-csv";

    private const int MaxField = 1_000_000;

    /// <summary>Reads the file row by row and stores what can be used.</summary>
    /// <param name="csv">UTF-8 text with a heading row.</param>
    /// <param name="listId">The list that the contacts join, or null for none.</param>
    /// <param name="cancellationToken">Gives up between rows; what was stored stays, and importing again completes it.</param>
    public async Task<Outcome<ImportReport>> ImportAsync(TextReader csv, string? listId, CancellationToken cancellationToken)
    {
        if (listId is not null && await lists.GetAsync(listId, cancellationToken) is null)
        {
            return new Outcome<ImportReport>.Invalid(FieldErrors.Of("list", $"there is no list '{listId}'; make it first with PUT /api/lists/{listId}"));
        }

        using var reader = new CsvReader(csv, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            PrepareHeaderForMatch = static heading => heading.Header.Trim().ToLowerInvariant(),
            BadDataFound = null,
            MissingFieldFound = null,
            MaxFieldSize = MaxField,
            DetectColumnCountChanges = false,
            // Passed over below, where they are counted: a spreadsheet counts them too.
            IgnoreBlankLines = false,
        });
        var row = 1;
        while (await NextAsync(reader) is true && IsBlank(reader))
        {
            row++;
        }

        var headings = reader.Parser.Record is not null && reader.ReadHeader() ? reader.HeaderRecord! : [];
        if (ColumnProblem(headings) is { } problem)
        {
            return new Outcome<ImportReport>.Invalid(FieldErrors.Of("body", problem));
        }

        var report = new ImportReport(Format);
        var seen = new Dictionary<string, (int Row, Stakeholder Stakeholder)>(StringComparer.Ordinal);
        for (row++; await NextAsync(reader) is not false and var read; row++)
        {
            if (read is true && IsBlank(reader))
            {
                continue;
            }

            if (read is null)
            {
                report.Reject(ImportRejection.Of(row, headings[0], null, $"holds a field of more than {MaxField} characters: a quotation mark was opened and not closed. Nothing from this row on was read"));
                break;
            }

            if (ContactRow.Read(row, name => reader.TryGetField<string>(name, out var text) ? text : null, hash, out var rejection) is not { } contact)
            {
                report.Reject(rejection!);
            }
            else if (!seen.TryAdd(contact.Stakeholder.Id, (row, contact.Stakeholder)) && seen[contact.Stakeholder.Id] is var first && first.Stakeholder != contact.Stakeholder)
            {
                // Stored, it would change what the first row made, and the same file again would change both once more.
                report.Reject(ImportRejection.Of(row, "email", contact.Stakeholder.Email, $"stands in row {first.Row} too, with other details; one address is one contact, so one of the two rows must go"));
            }
            else
            {
                await StoreAsync(contact, listId, report, cancellationToken);
            }
        }

        return new Outcome<ImportReport>.Done(report);
    }

    private static bool IsBlank(CsvReader reader) => reader.Parser.Record!.All(string.IsNullOrWhiteSpace);

    /// <returns>Whether there was one more row; null when it cannot be read, nor what follows it.</returns>
    private static async Task<bool?> NextAsync(CsvReader reader)
    {
        try
        {
            return await reader.ReadAsync();
        }
        catch (MaxFieldSizeException)
        {
            return null;
        }
    }

    private async Task StoreAsync(ContactRow contact, string? listId, ImportReport report, CancellationToken cancellationToken)
    {
        // An organisation that somebody has put already knows more than a row of contacts does.
        if (await stakeholders.GetOrganisationAsync(contact.Organisation.Id, cancellationToken) is null)
        {
            await stakeholders.TryPutOrganisationAsync(contact.Organisation, null, cancellationToken);
        }

        var known = await stakeholders.GetAsync(contact.Stakeholder.Id, cancellationToken);
        if (known != contact.Stakeholder)
        {
            await stakeholders.PutAsync(contact.Stakeholder, cancellationToken);
        }

        var joined = listId is not null && await lists.AddMemberAsync(listId, contact.Stakeholder.Id, cancellationToken);
        if (known is null)
        {
            report.CountCreated();
        }
        else if (known != contact.Stakeholder || joined)
        {
            report.CountUpdated();
        }
        else
        {
            report.CountUnchanged();
        }
    }

    private static string? ColumnProblem(string[] found)
    {
        var have = found.Select(static heading => heading.Trim().ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var missing = ContactRow.RequiredColumns.Where(column => !have.Contains(column)).ToArray();
        return missing.Length == 0 ? null
            : $"is not a contact file: the columns {string.Join(", ", missing)} are missing. Expected: {string.Join(", ", ContactRow.RequiredColumns)}, " +
              $"and where known {string.Join(", ", ContactRow.OptionalColumns)}. Found: {Shown(found)}";
    }

    private static string Shown(string[] found)
    {
        var text = string.Join(", ", found.Take(20));
        return text.Length == 0 ? "no columns" : text.Length <= 300 ? text : text[..300] + "…";
    }
}
