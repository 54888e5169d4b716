using ImpactTracker.Documents.Papers;

namespace ImpactTracker.Tests.Unit.Documents.Papers;

public sealed class PaperStreamingTests
{
    public static TheoryData<string> Formats => ["docx", "html", "pdf"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Rows_go_out_while_they_are_asked_for(string format)
    {
        using var bytes = new MemoryStream();
        var half = 0L;
        Write(bytes, format, paper => paper.Table(new PaperTable("Long", [new PaperColumn("Number"), new PaperColumn("Text", 4)], Rows())));

        Assert.InRange(half, bytes.Length / 10, bytes.Length);

        IEnumerable<IReadOnlyList<string>> Rows()
        {
            for (var row = 0; row < 4_000; row++)
            {
                half = row == 2_000 ? bytes.Length : half;
                yield return [$"{row}", $"{row * 7919L} {row * 104729L} {row * 1299709L} {row * 15485863L}"];
            }
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_stream_stays_open_for_whoever_opened_it(string format)
    {
        using var bytes = new MemoryStream();
        Write(bytes, format, static paper => paper.Paragraph("Text."));

        Assert.True(bytes.CanWrite);
        Assert.True(bytes.Length > 0);
    }

    private static void Write(Stream bytes, string format, Action<IPaper> write)
    {
        IPaper paper = format switch { "docx" => new DocxPaper(bytes), "html" => new HtmlPaper(bytes), _ => new PdfPaper(bytes) };
        using var closing = paper as IDisposable;
        paper.Begin(PaperSample.Head);
        write(paper);
        paper.End();
    }
}
