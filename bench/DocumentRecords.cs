using System.Globalization;
using ImpactTracker.Documents.Papers;

namespace ImpactTracker.Bench;

/// <summary>Made-up activities of about 610 bytes, and how they are said to a document: one section each, or one row of a table.</summary>
internal static class DocumentRecords
{
    public static readonly PaperHead Head = new("Activities", "2018 to 2019", "University", "Measured", DateTimeOffset.UnixEpoch);

    private static readonly string[] Names = ["Reference", "Title", "Form of engagement", "Geographical reach", "Primary audience", "Year", "Results", "Impact", "Address"];

    public static void Sections(IPaper paper, int count)
    {
        foreach (var record in Records(count))
        {
            paper.Heading(2, record[1]);
            paper.Facts([.. Names.Zip(record).Where(static one => one.First != "Title").Select(static one => new PaperFact(one.First, one.Second, one.First == "Address" ? one.Second : null))]);
        }
    }

    public static void Table(IPaper paper, int count) => paper.Table(new PaperTable(
        "Activities",
        [.. ((int[])[2, 2, 2, 2, 2, 1, 6, 4, 3]).Zip(Names, static (width, name) => new PaperColumn(name, width, name == "Year"))],
        Records(count)));

    private static IEnumerable<IReadOnlyList<string>> Records(int count)
    {
        for (var number = 0; number < count; number++)
        {
            yield return
            [
                string.Create(CultureInfo.InvariantCulture, $"MR/X{number:D6}/1"),
                string.Create(CultureInfo.InvariantCulture, $"Seminar {number} on place and industry for a local enterprise partnership"),
                "A talk or presentation",
                (number % 3) switch { 0 => "Local", 1 => "Regional", _ => "National" },
                "Policymakers/politicians",
                (2015 + (number % 6)).ToString(CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"A talk on what the project found that led to questions and to a request for the slides from {number % 97} of the people present; two of them asked for the data behind the figures, and a working group of the partnership took the findings into its plan for the year."),
                string.Create(CultureInfo.InvariantCulture, $"Plans made for future related activity, and a letter from the chair of the board that thanks the project for its part in the strategy ({number * 7919L})."),
                string.Create(CultureInfo.InvariantCulture, $"https://example.org/activities/{number}"),
            ];
        }
    }
}
