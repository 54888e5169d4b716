using System.Globalization;
using ImpactTracker.Outcomes;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Stakeholders;

/// <summary>
/// What a file does not say of its contacts and whoever imports it does: an address book knows nothing of lawful bases. A column or property of
/// the file goes before.
/// </summary>
public sealed record ContactDefaults
{
    /// <summary>The organisation's name.</summary>
    public string? Organisation { get; init; }

    /// <summary>A code or label of the list <c>organisationType</c>.</summary>
    public string? OrganisationType { get; init; }

    /// <summary>A code or label of the list <c>subscriberType</c>.</summary>
    public string? SubscriberType { get; init; }

    /// <summary>A code or label of the list <c>lawfulBasis</c>.</summary>
    public string? LawfulBasis { get; init; }

    /// <summary>Where the addresses come from.</summary>
    public string? Source { get; init; }

    /// <summary>The day by which they must be reviewed, such as 2027-12-31.</summary>
    public string? ReviewBy { get; init; }

    /// <summary>The default of a column, or null.</summary>
    internal string? Of(string column) => column switch
    {
        "organisation" => Organisation,
        "organisation_type" => OrganisationType,
        "subscriber_type" => SubscriberType,
        "lawful_basis" => LawfulBasis,
        "source" => Source,
        "review_by" => ReviewBy,
        _ => null,
    };

    /// <summary>What is wrong with them, by parameter.</summary>
    internal FieldErrors Check()
    {
        var errors = new FieldErrors();
        Line("organisation", Organisation);
        Line("source", Source);
        Code("organisationType", OrganisationType, Vocabulary.OrganisationType);
        Code("subscriberType", SubscriberType, Vocabulary.SubscriberType);
        Code("lawfulBasis", LawfulBasis, Vocabulary.LawfulBasis);
        if (ReviewBy is not null && !DateOnly.TryParseExact(ReviewBy, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            errors.Add("reviewBy", "must be a day such as 2027-12-31");
        }

        return errors;

        void Line(string parameter, string? text)
        {
            if (text is not null && ContactRow.LineProblem(text.Trim()) is { } problem)
            {
                errors.Add(parameter, problem);
            }
        }

        void Code(string parameter, string? text, Vocabulary list)
        {
            if (text is not null && list.CodeOf(text) is null)
            {
                errors.Add(parameter, $"must be one of {list.Offered}");
            }
        }
    }
}
