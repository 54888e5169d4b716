using System.Globalization;
using ImpactTracker.Imports;
using ImpactTracker.Mail;
using ImpactTracker.Outcomes;
using ImpactTracker.Storage;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Stakeholders;

/// <summary>One contact of a file, checked field by field.</summary>
internal sealed record ContactRow(Organisation Organisation, Stakeholder Stakeholder)
{
    /// <summary>The columns that a file must have, where no default stands in for one.</summary>
    public static readonly string[] RequiredColumns = ["organisation", "organisation_type", "email", "subscriber_type", "lawful_basis", "source", "review_by"];

    /// <summary>The columns that it may have.</summary>
    public static readonly string[] OptionalColumns = ["ons_code", "role", "name"];

    /// <summary>Why a field with line breaks in it is refused.</summary>
    public const string UnclosedQuote = "runs over several lines, and must be one: most likely a quotation mark was opened here and not closed, which swallowed the rows that follow";

    private const int MaxOnsCode = 20;

    /// <summary>Reads a contact.</summary>
    /// <param name="entry">As it stands in the file.</param>
    /// <param name="defaults">What the file does not say.</param>
    /// <param name="hash">Makes the stakeholder's id from the address.</param>
    /// <param name="rejection">Why it cannot be used, when the result is null.</param>
    public static ContactRow? Read(ContactEntry entry, ContactDefaults defaults, AddressHash hash, out ImportRejection? rejection)
    {
        ImportRejection? found = null;
        var name = Line("organisation", required: true);
        var type = Code("organisation_type", Vocabulary.OrganisationType);
        var onsCode = Line("ons_code", required: false, MaxOnsCode);
        var role = Line("role", required: false);
        var person = Line("name", required: false);
        if (EmailAddress.Problem(Field("email"), out var email) is { } problem)
        {
            Reject("email", problem);
        }

        var subscriber = Code("subscriber_type", Vocabulary.SubscriberType);
        var basis = Code("lawful_basis", Vocabulary.LawfulBasis);
        var source = Line("source", required: true);
        if (!DateOnly.TryParseExact(Field("review_by"), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var reviewBy))
        {
            Reject("review_by", "must be a day such as 2027-12-31");
        }

        if (found is null && ContactNotes.Problem(entry.Further) is var (column, text, reason))
        {
            found = ImportRejection.Of(entry.Row, column, text, reason);
        }

        rejection = found;
        if (found is not null)
        {
            return null;
        }

        var organisation = new Organisation { Id = NamedId.Of(name!, "organisation"), Name = name!, Type = type!, OnsCode = onsCode, Version = 1 };
        return new ContactRow(organisation, new Stakeholder
        {
            Id = hash.Of(email),
            Email = email,
            Name = person,
            Organisation = organisation.Id,
            Role = role,
            SubscriberType = subscriber!,
            LawfulBasis = basis!,
            Source = source!,
            ReviewBy = reviewBy,
            Notes = ContactNotes.Over(null, entry.Further),
        });

        string? Field(string column) => entry.Fields.GetValueOrDefault(column) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : defaults.Of(column);

        void Reject(string column, string reason)
        {
            var text = entry.Fields.GetValueOrDefault(column);
            found ??= ImportRejection.Of(entry.Row, column, text, text?.Contains('\n', StringComparison.Ordinal) == true ? UnclosedQuote : reason);
        }

        string? Line(string column, bool required, int most = StakeholderDraftValidator.MaxLine)
        {
            if (Field(column) is not { } text)
            {
                if (required)
                {
                    Reject(column, "is required");
                }

                return null;
            }

            if (LineProblem(text, most) is { } wrong)
            {
                Reject(column, wrong);
            }

            return text;
        }

        string? Code(string column, Vocabulary list)
        {
            var code = list.CodeOf(Field(column));
            if (code is null)
            {
                Reject(column, $"must be one of {list.Offered}");
            }

            return code;
        }
    }

    /// <summary>Why a text cannot be a line of a contact; null when it can.</summary>
    public static string? LineProblem(string text, int most = StakeholderDraftValidator.MaxLine) =>
        text.Length > most || text.Any(Checks.IsUnprintable) ? $"must be one line of at most {most} characters without control characters" : null;
}
