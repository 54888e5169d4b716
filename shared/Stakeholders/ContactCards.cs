using ImpactTracker.Imports;

namespace ImpactTracker.Stakeholders;

/// <summary>
/// Reads contacts from vCards 3.0 (RFC 2426) and 4.0 (RFC 6350). A card is one contact: of several addresses the preferred one is taken, and
/// the others are kept as notes. What an address book does not know may stand in properties <c>X-SUBSCRIBER-TYPE</c> and so on, or comes from
/// the defaults.
/// </summary>
internal static class ContactCards
{
    /// <summary>The format's name in the report.</summary>
    public const string Format = "contacts-vcard";

    private const int MostCharacters = 1_000_000;

    // They say nothing of the contact, or hold pictures and sounds.
    private static readonly HashSet<string> PassedOver =
        ["BEGIN", "END", "VERSION", "PRODID", "REV", "UID", "PHOTO", "LOGO", "SOUND", "KEY", "N", "SORT-STRING", "KIND", "SOURCE", "CLASS", "CLIENTPIDMAP", "PROFILE", "MAILER", "XML"];

    private static readonly Dictionary<string, string> Own = new(StringComparer.Ordinal)
    {
        ["X-ORGANISATION-TYPE"] = "organisation_type",
        ["X-ONS-CODE"] = "ons_code",
        ["X-SUBSCRIBER-TYPE"] = "subscriber_type",
        ["X-LAWFUL-BASIS"] = "lawful_basis",
        ["X-SOURCE"] = "source",
        ["X-REVIEW-BY"] = "review_by",
    };

    /// <summary>Whether a text is a file of vCards: its first line that is not blank begins one.</summary>
    public static bool Are(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase) && (start.Length == 11 || char.IsWhiteSpace(start[11]));
    }

    /// <summary>The contacts, card by card.</summary>
    public static IEnumerable<ContactEntry> Read(TextReader text)
    {
        var number = 0;
        List<ContentLine>? card = null;
        foreach (var line in ContentLine.Unfold(text, MostCharacters))
        {
            var property = ContentLine.Read(line);
            if (property is { Name: "BEGIN" } && IsCard(property))
            {
                if (card is not null)
                {
                    yield return Damaged(number, "END", "", "is missing before the next card begins");
                }

                (number, card) = (number + 1, []);
            }
            else if (property is { Name: "END" } && IsCard(property) && card is not null)
            {
                yield return Entry(number, card);
                card = null;
            }
            else if (property is not null)
            {
                card?.Add(property);
            }
        }

        if (card is not null)
        {
            yield return Damaged(number, "END", "", "is missing: the file was cut off");
        }
    }

    private static ContactEntry Entry(int number, List<ContentLine> card)
    {
        var version = card.Find(static one => one.Name == "VERSION")?.Text.Trim();
        if (version is not ("3.0" or "4.0"))
        {
            return Damaged(number, "VERSION", version ?? "", "must be 3.0 or 4.0; export the address book in one of these versions");
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var further = new List<(string, string)>();
        var addresses = card.Where(static one => one.Name == "EMAIL").OrderBy(Preference).Select(static one => WithoutScheme(one.Text.Trim())).ToArray();
        Set(fields, "email", addresses.FirstOrDefault());
        further.AddRange(addresses.Skip(1).Select(static address => ("other address", address)));
        foreach (var property in card.Where(static one => one.Name != "EMAIL" && !PassedOver.Contains(one.Name)))
        {
            switch (property.Name)
            {
                case "FN" when !fields.ContainsKey("name"):
                    Set(fields, "name", property.Text);
                    break;
                case "ORG" when !fields.ContainsKey("organisation"):
                    Set(fields, "organisation", property.Parts[0]);
                    further.AddRange(property.Parts.Skip(1).Where(static unit => unit.Length > 0).Select(static unit => ("unit", unit)));
                    break;
                case "TITLE" or "ROLE" when !fields.ContainsKey("role"):
                    Set(fields, "role", property.Text);
                    break;
                case var name when Own.TryGetValue(name, out var column):
                    Set(fields, column, property.Text);
                    break;
                default:
                    AddFurther(further, property);
                    break;
            }
        }

        Name(fields, card);
        return new ContactEntry(number, fields, further);
    }

    private static void Name(Dictionary<string, string> fields, List<ContentLine> card)
    {
        if (!fields.ContainsKey("name") && card.Find(static one => one.Name == "N") is { } name)
        {
            // Family, given, additional, prefixes, suffixes.
            var parts = name.Parts;
            Set(fields, "name", string.Join(' ', ((int[])[3, 1, 2, 0, 4]).Where(i => i < parts.Count && parts[i].Length > 0).Select(i => parts[i])));
        }

        // A card of an organisation carries its name where a person's would be.
        if (fields.GetValueOrDefault("name") == fields.GetValueOrDefault("organisation") || card.Any(static one => one.Name == "KIND" && one.Text.Trim().Equals("org", StringComparison.OrdinalIgnoreCase)))
        {
            if (!fields.ContainsKey("organisation"))
            {
                Set(fields, "organisation", fields.GetValueOrDefault("name"));
            }

            fields.Remove("name");
        }
    }

    private static void AddFurther(List<(string, string)> further, ContentLine property)
    {
        var text = string.Join(", ", property.Parts.Where(static part => part.Length > 0));
        if (text.Length > 0 && !text.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            further.Add((property.Name.ToLowerInvariant(), text));
        }
    }

    private static void Set(Dictionary<string, string> fields, string column, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            fields[column] = text.Trim();
        }
    }

    private static bool IsCard(ContentLine property) => property.Raw.Trim().Equals("VCARD", StringComparison.OrdinalIgnoreCase);

    private static string WithoutScheme(string address) => address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? address[7..] : address;

    private static ContactEntry Damaged(int number, string property, string value, string reason) => new(number, new Dictionary<string, string>(), []) { Damage = (property, value, reason) };

    // 1 most, 100 when nothing is said (RFC 6350, 5.3; TYPE=pref in RFC 2426).
    private static int Preference(ContentLine property) =>
        property.Parameters.Any(static one => one is { Name: "TYPE", Value: "PREF" }) ? 1
        : int.TryParse(property.Parameters.FirstOrDefault(static one => one.Name == "PREF").Value, out var preference) && preference is >= 1 and <= 100 ? preference
        : 100;
}
