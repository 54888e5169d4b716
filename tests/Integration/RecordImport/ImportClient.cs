using System.Net;
using System.Text;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Integration.RecordImport;

/// <summary>Posts files and checks the balance of every answer.</summary>
public sealed class ImportClient(ApiClient api)
{
    private static readonly string[] Endings = ["created", "updated", "unchanged", "attributed", "rejected"];

    public Task<ApiAnswer> PostAsync(byte[] body, string query = "") => api.SendAsync(HttpMethod.Post, "/api/activities/import" + query, body, "application/octet-stream");

    public Task<JObject> SendAsync(string body, string query = "") => SendAsync(Encoding.UTF8.GetBytes(body), query);

    public async Task<JObject> SendAsync(byte[] body, string query = "")
    {
        var answer = await PostAsync(body, query);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{answer.Status}: {answer.Text}");
        var report = answer.Json;
        Assert.Equal((int)report["rowsRead"]!, Endings.Sum(count => (int)report[count]!));
        return report;
    }
}
