using System.Diagnostics;
using System.Globalization;
using ImpactTracker.Documents.Papers;

namespace ImpactTracker.Bench;

/// <summary>Writes one document into a file and says how long it took and what the process needed at most: a process of its own, so that nothing before it counts.</summary>
internal static class DocumentOnce
{
    /// <summary>The word on the command line, followed by format, shape and count.</summary>
    public const string Word = "documents-once";

    public static int Run(string format, string shape, int count)
    {
        var path = Path.GetTempFileName();
        try
        {
            // A small one first: what is measured is the writing, not the compiling of code that writes.
            Write(path, format, shape, 20);
            var from = TimeProvider.System.GetTimestamp();
            Write(path, format, shape, count);
            var seconds = TimeProvider.System.GetElapsedTime(from).TotalSeconds;
            using var process = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds} {process.PeakWorkingSet64 / 1048576.0} {new FileInfo(path).Length / 1048576.0}"));
            return 0;
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static void Write(string path, string format, string shape, int count)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 81_920);
        IPaper paper = format switch { "docx" => new DocxPaper(file), "html" => new HtmlPaper(file), _ => new PdfPaper(file) };
        using var closing = paper as IDisposable;
        paper.Begin(DocumentRecords.Head);
        if (shape == "table")
        {
            DocumentRecords.Table(paper, count);
        }
        else
        {
            DocumentRecords.Sections(paper, count);
        }

        paper.End();
    }
}
