using System.Globalization;
using ImpactTracker.Imports;
using ImpactTracker.Mail;
using ImpactTracker.Storage;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Stakeholders;

/// <summary>One row of a contact file, checked field by field.</summary>
internal sealed record ContactRow(Organisation Organisation, Stakeholder Stakeholder)
{
    /// <summary>The columns that a file must have.</summary>
    public static readonly string[] RequiredColumns = ["organisation", "organisation_type", "email", "subscriber_type", "lawful_basis", "source", "review_by"];

    /// <summary>The columns that it may have.</summary>
    public static readonly string[] OptionalColumns = ["ons_code", "role", "name"];

    /// <summary>Why a field with line breaks in it is refused.</summary>
    public const string UnclosedQuote = "runs over several lines, and must be one: most likely a quotation mark was opened here and not closed, which swallowed the rows that follow";

    private const int MaxName = 200;

    /// <summary>Reads a row.</summary>
    /// <param name="row">Its number, for the rejection.</param>
    /// <param name="field">The text of a column, or null where the file lacks it.</param>
    /// <param name="hash">Makes the stakeholder's id from the address.</param>
    /// <param name="rejection">Why it cannot be used, when the result is null.</param>
    public static ContactRow? Read(int row, Func<string, string?> field, AddressHash hash, out ImportRejection? rejection)
    {
        ImportRejection? found = null;
        var name = Line("organisation", required: true);
        var type = Code("organisation_type", Vocabulary.OrganisationType);
        var onsCode = Line("ons_code", required: false);
        var role = Line("role", required: false);
        var person = Line("name", required: false);
        if (EmailAddress.Problem(field("email"), out var email) is { } problem)
        {
            Reject("email", problem);
        }

        var subscriber = Code("subscriber_type", Vocabulary.SubscriberType);
        var basis = Code("lawful_basis", Vocabulary.LawfulBasis);
        var source = Line("source", required: true);
        if (!DateOnly.TryParseExact(field("review_by")?.Trim(), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var reviewBy))
        {
            Reject("review_by", "must be a day such as 2027-12-31");
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
        });

        void Reject(string column, string reason) => found ??= ImportRejection.Of(row, column, field(column), field(column)?.Contains('\n', StringComparison.Ordinal) == true ? UnclosedQuote : reason);

        string? Line(string column, bool required)
        {
            var text = field(column)?.Trim();
            if (string.IsNullOrEmpty(text))
            {
                if (required)
                {
                    Reject(column, "is required");
                }

                return null;
            }

            if (text.Length > MaxName || text.Any(static c => char.IsControl(c) || c is '\uFFFE' or '\uFFFF'))
            {
                Reject(column, $"must be one line of at most {MaxName} characters without control characters");
            }

            return text;
        }

        string? Code(string column, Vocabulary list)
        {
            var code = list.CodeOf(field(column));
            if (code is null)
            {
                Reject(column, $"must be one of {list.Offered}");
            }

            return code;
        }
    }
}
