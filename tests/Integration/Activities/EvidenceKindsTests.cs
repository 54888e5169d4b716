using System.Net;
using System.Text;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Activities;

public sealed class EvidenceKindsTests(AppFixture app)
{
    private static readonly string[] Endings = [".pdf", ".png", ".jpg", ".jpeg", ".docx", ".xlsx", ".csv", ".txt", ".eml"];

    // A table and a mail are text too, and nothing in text says that it is a table.
    private static readonly string[] Alike = [".jpg.jpeg", ".jpeg.jpg", ".csv.txt", ".txt.csv", ".eml.txt", ".eml.csv"];

    public static TheoryData<string, string> Mismatches =>
        [.. from content in Endings from name in Endings where content != name && !Alike.Contains(content + name) select (content, name)];

    [Theory]
    [InlineData("minutes.pdf", "application/pdf")]
    [InlineData("photo.png", "image/png")]
    [InlineData("photo.jpg", "image/jpeg")]
    [InlineData("PHOTO.JPEG", "image/jpeg")]
    [InlineData("letter.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("guests.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("guests.csv", "text/csv")]
    [InlineData("notes.txt", "text/plain")]
    [InlineData("thanks.eml", "message/rfc822")]
    public async Task Each_kind_is_known_by_its_content_and_given_back_as_it_was(string name, string mediaType)
    {
        var path = await LoggedAsync();
        var content = EvidenceSamples.Of(name);

        var added = await AddAsync(path, name, content);

        Assert.True(added.Status == HttpStatusCode.Created, added.Text);
        Assert.Equal((name, mediaType, content.Length), ((string?)added.Json["name"], (string?)added.Json["mediaType"], (int)added.Json["bytes"]!));
        var read = await app.Api.GetAsync(added.Headers.Location!.ToString());
        Assert.Equal((HttpStatusCode.OK, mediaType), (read.Status, read.MediaType));
        Assert.Equal(content, read.Bytes);
    }

    [Theory]
    [MemberData(nameof(Mismatches))]
    public async Task A_file_whose_name_and_content_disagree_is_refused(string content, string ending)
    {
        var refused = await AddAsync("/api/activities/none", "file" + ending, EvidenceSamples.Of(content));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Single(refused.ErrorsOf("body"));
    }

    [Theory]
    [InlineData(".pdf")]
    [InlineData(".docx")]
    [InlineData(".csv")]
    [InlineData(".eml")]
    public async Task An_empty_file_proves_nothing_and_is_refused(string ending) =>
        Assert.Single((await AddAsync("/api/activities/none", "file" + ending, [])).ErrorsOf("body"));

    [Fact]
    public async Task An_archive_that_is_cut_off_or_holds_something_else_is_refused()
    {
        Assert.Single((await AddAsync("/api/activities/none", "letter.docx", EvidenceSamples.Of(".docx")[..^10])).ErrorsOf("body"));
        Assert.Single((await AddAsync("/api/activities/none", "letter.docx", EvidenceSamples.Office("program.exe", "x"))).ErrorsOf("body"));
    }

    [Fact]
    public async Task A_mail_that_passed_many_servers_is_still_a_mail()
    {
        var added = await AddAsync(await LoggedAsync(), "thanks.eml", EvidenceSamples.Mail(200));

        Assert.True(added.Status == HttpStatusCode.Created, added.Text);
    }

    [Fact]
    public async Task Text_in_UTF_16_is_text() =>
        Assert.Equal(HttpStatusCode.Created, (await AddAsync(await LoggedAsync(), "notes.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Forty people came.")])).Status);

    [Theory]
    [InlineData("program.exe")]
    [InlineData("page.html")]
    [InlineData("drawing.svg")]
    [InlineData("nothing")]
    [InlineData("")]
    [InlineData("folder/minutes.pdf")]
    [InlineData("..\\minutes.pdf")]
    [InlineData("minutes\n.pdf")]
    public async Task A_name_with_a_folder_or_of_a_kind_that_is_not_kept_is_refused(string name) =>
        Assert.Single((await AddAsync("/api/activities/none", name, EvidenceSamples.Of(".pdf"))).ErrorsOf("name"));

    private async Task<string> LoggedAsync() => "/api/activities/" + await app.Api.MakeAsync("/api/activities", RecordMaking.Activity(await app.Api.AwardAsync()));

    private Task<ApiAnswer> AddAsync(string path, string name, byte[] content) =>
        app.Api.SendAsync(HttpMethod.Post, $"{path}/evidence?name={Uri.EscapeDataString(name)}", content, "application/octet-stream");
}
