using ImpactTracker.Documents.Papers;

namespace ImpactTracker.Tests.Unit.Documents.Papers;

/// <summary>A document with everything that a paper can hold.</summary>
internal static class PaperSample
{
    public const string Hostile = "bell\u0007 nul\0 half\uD800 <b>&amp;</b> \"quoted\" ]]> _x0041_ שלום עולם العربية 😀 🚀 e\u0301 \uFFFE end";

    public static readonly PaperHead Head = new("Place and industry", "1 January 2018 to 31 December 2019", "University of Example", "Engagement and influence of the award", new DateTimeOffset(2026, 11, 21, 9, 5, 0, TimeSpan.Zero));

    public static readonly PaperChart Chart = new(
        "Activities by form", "activities", [new PaperBar("A talk or presentation", 12, 10), new PaperBar("Participation in an activity, workshop or similar & more", 1_234, 2_000), new PaperBar("None yet", 0)], "Twelve talks of ten planned, 1,234 workshops of 2,000, and nothing else.");

    public static byte[] Of(Func<Stream, IPaper> open) => Of(open, Write);

    public static byte[] Of(Func<Stream, IPaper> open, Action<IPaper> write)
    {
        using var bytes = new MemoryStream();
        var paper = open(bytes);
        using var closing = paper as IDisposable;
        paper.Begin(Head);
        write(paper);
        paper.End();
        return bytes.ToArray();
    }

    public static void Write(IPaper paper)
    {
        paper.Notice("Before you hand this in", ["Two activities have no evidence.", "The key findings are empty."]);
        paper.Heading(1, "Summary");
        paper.Paragraph("First line\nsecond line.");
        paper.Chart(Chart);
        paper.Heading(2, "What changed");
        paper.Markdown("# Findings\n\nPlain **bold** *italic* `code` [a link](https://lep.example/a?b=c&d=e) and <b>no markup</b>.\n\n- one\n  1. inner\n- two\n\n5. five\n6. six\n\n> quoted\n\n| Left | Right |\n|---|--:|\n| a | 1 |\n\n```\ncode <x>\n```\n\n### Deeper\n\nLast.");
        paper.Heading(1, "Activities");
        paper.Facts([new PaperFact("Form", "A talk or presentation"), new PaperFact("Results", "Plans made\nwith two lines"), new PaperFact("Address", "the page", "https://example.org/é?x=\"y\""), new PaperFact("Unsafe", "text only", "javascript:alert(1)")]);
        paper.Table(new PaperTable("Reach", [new PaperColumn("Reach", 3), new PaperColumn("Activities", 1, IsNumber: true)], [["Local", "3"], ["National & beyond", "14"]]));
        paper.Table(new PaperTable("Nothing", [new PaperColumn("A"), new PaperColumn("B")], []));
        paper.Paragraph(Hostile);
    }
}
