using System.Text.Json.Nodes;

namespace ImpactTracker.Tests.Integration.Embedded.Mail.Support;

/// <summary>Reads refusals.</summary>
public static class Answers
{
    public static async Task<JsonArray> ErrorsAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["errors"]!.AsArray();

    public static async Task<IEnumerable<string?>> FieldsAsync(HttpResponseMessage answer) =>
        (await ErrorsAsync(answer)).Select(error => (string?)error!["field"]);
}
