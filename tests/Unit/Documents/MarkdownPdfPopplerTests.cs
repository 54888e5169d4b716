using System.ComponentModel;
using System.Diagnostics;
using ImpactTracker.Documents;

namespace ImpactTracker.Tests.Unit.Documents;

/// <summary>A second opinion where Poppler is on the machine: another program reads the same words.</summary>
public class MarkdownPdfPopplerTests
{
    [Fact]
    public async Task Pdftotext_reads_the_words_that_were_written()
    {
        var words = Enumerable.Range(1, 900).Select(i => $"naïve{i}").ToArray();
        var file = Path.Combine(Path.GetTempPath(), $"markdown-pdf-{Guid.NewGuid():N}.pdf");
        try
        {
            await File.WriteAllBytesAsync(
                file,
                MarkdownPdf.Render("## “Quoted” – £5\n\n" + string.Join(' ', words), new PdfMetadata("Title", "Author", "en-GB", DateTimeOffset.UnixEpoch)),
                TestContext.Current.CancellationToken);
            var (text, errors) = await PdfToTextAsync(file);

            Assert.Equal("", errors);
            Assert.Contains("“Quoted” – £5", text, StringComparison.Ordinal);
            Assert.Equal(words, text.Split([' ', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.StartsWith("naïve", StringComparison.Ordinal)));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(string Text, string Errors)> PdfToTextAsync(string file)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdftotext", [file, "-"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var text = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            return (await text, await errors);
        }
        catch (Win32Exception)
        {
            Assert.Skip("pdftotext is not on this machine.");
            throw;
        }
    }
}
