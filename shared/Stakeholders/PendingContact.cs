using System.Globalization;

namespace ImpactTracker.Stakeholders;

/// <summary>A contact of a file, made of all rows that have its address.</summary>
internal sealed class PendingContact(int row, ContactRow first)
{
    private readonly List<bool> merged = [];

    /// <summary>The row that it stands in first.</summary>
    public int Row => row;

    /// <summary>The organisation that the first row names.</summary>
    public Organisation Organisation => first.Organisation;

    /// <summary>What the rows say together.</summary>
    public Stakeholder Stakeholder { get; private set; } = first.Stakeholder;

    /// <summary>Whether it is new.</summary>
    public bool Created { get; set; }

    /// <summary>Whether it was changed or joined the list.</summary>
    public bool Updated { get; set; }

    /// <summary>Takes a later row with the same address: it fills what is open, and what differs is dropped.</summary>
    public ContactMerge Merge(int later, ContactRow other)
    {
        var (mine, theirs) = (Stakeholder, other.Stakeholder);
        var notes = ContactNotes.Of(mine.Notes);
        var more = ContactNotes.Of(theirs.Notes);
        Stakeholder = mine with
        {
            Name = mine.Name ?? theirs.Name,
            Role = mine.Role ?? theirs.Role,
            Notes = ContactNotes.OverIfRoom(mine.Notes, [.. more.Where(one => notes.All(own => own.Name != one.Name))]),
        };
        merged.Add(!Stakeholder.SaysTheSameAs(mine));
        var dropped = new List<string>();
        Drop("organisation", Organisation.Id == other.Organisation.Id, other.Organisation.Name);
        Drop("name", theirs.Name is null || theirs.Name == Stakeholder.Name, theirs.Name);
        Drop("role", theirs.Role is null || theirs.Role == Stakeholder.Role, theirs.Role);
        Drop("subscriber_type", theirs.SubscriberType == mine.SubscriberType, theirs.SubscriberType);
        Drop("lawful_basis", theirs.LawfulBasis == mine.LawfulBasis, theirs.LawfulBasis);
        Drop("source", theirs.Source == mine.Source, theirs.Source);
        Drop("review_by", theirs.ReviewBy == mine.ReviewBy, theirs.ReviewBy.ToString("O", CultureInfo.InvariantCulture));
        var told = ContactNotes.Of(Stakeholder.Notes);
        dropped.AddRange(more.Where(one => !told.Contains(one)).Select(static one => $"{one.Name}: {one.Value}"));
        return new ContactMerge(later, Row, dropped);

        void Drop(string field, bool same, string? value)
        {
            if (!same)
            {
                dropped.Add($"{field}: {value}");
            }
        }
    }

    /// <summary>What storing it over a stored entry gives: the file says what it says, and leaves what it says nothing about.</summary>
    public Stakeholder Over(Stakeholder stored, DateTimeOffset now)
    {
        var next = stored with
        {
            Name = Stakeholder.Name ?? stored.Name,
            Organisation = Stakeholder.Organisation,
            Role = Stakeholder.Role ?? stored.Role,
            SubscriberType = Stakeholder.SubscriberType,
            LawfulBasis = Stakeholder.LawfulBasis,
            Source = Stakeholder.Source,
            ReviewBy = Stakeholder.ReviewBy,
            Notes = ContactNotes.OverIfRoom(stored.Notes, ContactNotes.Of(Stakeholder.Notes)),
        };
        return next.SaysTheSameAs(stored) ? stored : next with { Version = stored.Version + 1, ChangedAt = now };
    }

    /// <summary>Whether storing it over a stored entry leaves further columns out, because its notes are full.</summary>
    public bool LeavesNotesOut(Stakeholder stored) => ContactNotes.Of(Stakeholder.Notes).Except(ContactNotes.Of(Over(stored, default).Notes)).Any();

    /// <summary>Counts its rows.</summary>
    public void Count(ContactImportReport report)
    {
        Count(report, Created, Updated);
        merged.ForEach(filled => Count(report, created: false, updated: filled && (Created || Updated)));
    }

    private static void Count(ContactImportReport report, bool created, bool updated)
    {
        if (created)
        {
            report.CountCreated();
        }
        else if (updated)
        {
            report.CountUpdated();
        }
        else
        {
            report.CountUnchanged();
        }
    }
}
