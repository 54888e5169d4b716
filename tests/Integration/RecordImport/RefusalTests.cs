using System.IO.Compression;
using System.Net;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.RecordImport;

public class RefusalTests(AppFixture fixture)
{
    private readonly ImportClient import = new(fixture.Api);

    [Fact]
    public async Task What_is_none_of_the_formats_is_415_and_says_what_was_tried()
    {
        foreach (var body in new byte[][] { [], "name,email\r\na,b"u8.ToArray(), "{}"u8.ToArray(), [0, 1, 2, 3] })
        {
            var answer = await import.PostAsync(body);
            Assert.Equal((HttpStatusCode.UnsupportedMediaType, "application/problem+json"), (answer.Status, answer.MediaType));
            Assert.Contains("Tried", (string)answer.Json["title"]!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task More_than_fifty_megabytes_is_413() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await import.PostAsync(new byte[(50 * 1024 * 1024) + 1])).Status);

    [Fact]
    public async Task A_workbook_that_unfolds_to_much_more_is_413()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var nothing = new byte[1024 * 1024];
            for (var i = 0; i < 350; i++)
            {
                entry.Write(nothing);
            }
        }

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await import.PostAsync(file.ToArray())).Status);
    }

    [Fact]
    public async Task A_file_that_does_not_name_its_award_needs_one_that_exists()
    {
        var page = "Description One\nForm Of Engagement Activity A talk or presentation\nYear(s) Of Engagement Activity 2018\n"u8.ToArray();

        var none = await import.PostAsync(page);
        Assert.Equal((HttpStatusCode.BadRequest, 1), (none.Status, none.ErrorsOf("award").Count));
        var unknown = await import.PostAsync(page, "?award=no-such-award");
        Assert.Equal((HttpStatusCode.BadRequest, 1), (unknown.Status, unknown.ErrorsOf("award").Count));
        Assert.Single((await import.PostAsync(page, "?award=Not%20An%20Id")).ErrorsOf("award"));
        Assert.Single((await import.PostAsync(page, "?dryRun=perhaps")).ErrorsOf("dryRun"));
    }
}
