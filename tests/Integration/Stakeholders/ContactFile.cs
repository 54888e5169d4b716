using System.Text;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Stakeholders;

/// <summary>Builds contact files of which one thing is unusual, and imports them.</summary>
internal static class ContactFile
{
    public const string Heading = "organisation,ons_code,organisation_type,role,email,subscriber_type,lawful_basis,source,review_by";

    private static readonly string[] Endings = ["created", "updated", "unchanged", "attributed", "rejected"];

    public static string Address() => $"enquiries@{Guid.NewGuid():N}.example";

    public static string Row(string? organisation = null, string? email = null, string type = "Local Enterprise Partnership", string review = "2027-12-31") =>
        $"{organisation ?? $"Org {Guid.NewGuid():N}"},E37000001,{type},General enquiries,{email ?? Address()},corporate,legitimate-interests,published mailbox,{review}";

    public static string Of(params string[] rows) => string.Join('\n', [Heading, .. rows]) + "\n";

    public static async Task<ApiAnswer> ImportAsync(this AppFixture app, string csv, string? list = null) => await app.ImportAsync(Encoding.UTF8.GetBytes(csv), list);

    public static Task<ApiAnswer> ImportAsync(this AppFixture app, byte[] csv, string? list = null) => app.ImportAsync(csv, list is null ? "" : $"?list={list}", "text/csv");

    public static async Task<ApiAnswer> ImportAsync(this AppFixture app, byte[] file, string query, string mediaType)
    {
        var answer = await app.Api.SendAsync(HttpMethod.Post, "/api/stakeholders/import" + query, file, mediaType);
        if (answer.Json["rowsRead"] is { } read)
        {
            Assert.Equal((int)read, Counts(answer).Sum());
            Assert.Equal((int)answer.Json["rejected"]!, answer.Json["rejections"]!.Count());
        }

        return answer;
    }

    /// <summary>created, updated, unchanged, attributed, rejected.</summary>
    public static int[] Counts(ApiAnswer answer) => [.. Endings.Select(name => (int)answer.Json[name]!)];

    /// <summary>The one rejection of an import: row, field, value, reason.</summary>
    public static (int Row, string Field, string Value, string Reason) Rejection(ApiAnswer answer)
    {
        var one = Assert.Single(answer.Json["rejections"]!);
        return ((int)one["row"]!, (string)one["field"]!, (string)one["value"]!, (string)one["reason"]!);
    }
}
