using ImpactTracker.Imports;
using ImpactTracker.Outcomes;

namespace ImpactTracker.Stakeholders;

/// <summary>
/// Takes contacts from a CSV or vCard file onto a list. A row is stored whole or not at all; the same file again changes nothing. Importing an
/// address again does not lift its suppression. Rows with the same address are one contact.
/// </summary>
public sealed class ContactImport(ListTable lists, ContactWriting writing, AddressHash hash)
{
    /// <summary>Reads the file and stores what can be used.</summary>
    /// <param name="text">A CSV file with a heading row, or vCards; recognised by its first line.</param>
    /// <param name="request">How.</param>
    /// <param name="cancellationToken">Gives up; what was stored stays, and importing again completes it.</param>
    public async Task<Outcome<ContactImportReport>> ImportAsync(string text, ContactImportRequest request, CancellationToken cancellationToken)
    {
        var errors = request.Defaults.Check();
        if (request.List is not null)
        {
            switch (await lists.GetAsync(request.List, cancellationToken))
            {
                case null:
                    errors.Add("list", $"there is no list '{request.List}'; make it first with PUT /api/lists/{request.List}");
                    break;
                case { Rules: not null }:
                    errors.Add("list", $"who is on the list '{request.List}' follows from its rules; import without a list, and whoever meets the rules is on it");
                    break;
            }
        }

        if (!errors.None)
        {
            return new Outcome<ContactImportReport>.Invalid(errors);
        }

        using var file = new StringReader(text);
        if (ContactCards.Are(text))
        {
            var report = new ContactImportReport(ContactCards.Format, request);
            return await TakeAsync(ContactCards.Read(file), report, request, cancellationToken);
        }

        using var csv = ContactCsv.Open(file, request.Defaults, out var problem);
        if (csv is null)
        {
            return new Outcome<ContactImportReport>.Invalid(FieldErrors.Of("body", problem!));
        }

        var told = new ContactImportReport(ContactCsv.Format, request);
        if (csv.Further is { Count: > 0 } further)
        {
            told.Note($"Kept as notes: {string.Join(", ", further.Take(20))}.");
        }

        return await TakeAsync(csv.Read(), told, request, cancellationToken);
    }

    private async Task<Outcome<ContactImportReport>> TakeAsync(IEnumerable<ContactEntry> entries, ContactImportReport report, ContactImportRequest request, CancellationToken cancellationToken)
    {
        var contacts = new Dictionary<string, PendingContact>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Damage is var (field, value, reason))
            {
                report.Reject(ImportRejection.Of(entry.Row, field, value, reason));
            }
            else if (ContactRow.Read(entry, request.Defaults, hash, out var rejection) is not { } contact)
            {
                report.Reject(rejection!);
            }
            else if (contacts.TryGetValue(contact.Stakeholder.Id, out var first))
            {
                report.Add(first.Merge(entry.Row, contact));
            }
            else
            {
                contacts[contact.Stakeholder.Id] = new PendingContact(entry.Row, contact);
            }
        }

        await writing.WriteAsync(contacts, report, cancellationToken);
        foreach (var contact in contacts.Values)
        {
            contact.Count(report);
        }

        return new Outcome<ContactImportReport>.Done(report);
    }
}
