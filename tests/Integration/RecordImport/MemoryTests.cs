using System.Globalization;
using System.Text;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.RecordImport;

/// <summary>
/// A file of a hundred thousand rows, and what the app needs for it at most, as the kernel counted. Azurite takes many minutes to store as many,
/// so they are read and decided here; the figure <c>import</c> of the bench stores them.
/// </summary>
public class MemoryTests(OwnAppFixture fixture) : IClassFixture<OwnAppFixture>
{
    private const int Rows = 100_000;
    private const int MostMegabytes = 250;

    [Fact]
    public async Task A_hundred_thousand_rows_need_little_memory()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The peak is read from /proc.");
        var import = new ImportClient(fixture.Api);
        fixture.Api.Http.Timeout = TimeSpan.FromMinutes(15);
        var sheet = ExportSheet.Of2020;
        for (var i = 0; i < Rows; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"5c{i:x6}587eaee.{i:D8}");
            sheet.Row(
                "Outcome Base ID", name, "pubid", name, "Award Reference", string.Create(CultureInfo.InvariantCulture, $"ES/M{i % 40}/1"), "Engagement", $"Number {i}",
                "Year Took Place", "'2018,2019     ", "Results of Activity", "What came of it, at some length.");
        }

        var body = Encoding.UTF8.GetBytes(sheet.Csv());
        for (var i = 0; i < 2; i++)
        {
            var report = await import.SendAsync(body, "?dryRun=true");
            Assert.Equal((Rows, Rows), ((int)report["rowsRead"]!, (int)report["created"]!));
        }

        Assert.InRange(Peak(), 1, MostMegabytes);
    }

    private int Peak() => int.Parse(
        File.ReadLines($"/proc/{fixture.Stack.App.Id}/status").First(static line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture) / 1024;
}
