using System.Globalization;
using System.Text.Json.Nodes;

namespace ImpactTracker.Tests.Integration.Embedded.Mail.Support;

/// <summary>Bodies of mail/send: a valid one, and that one changed in one place.</summary>
public static class Requests
{
    public static JsonObject Valid(params string[] recipients) => new()
    {
        ["from"] = new JsonObject { ["email"] = "briefs@example.org", ["name"] = "Impact office" },
        ["subject"] = "Policy brief 7",
        ["personalizations"] = new JsonArray([.. (recipients.Length == 0 ? ["ann@example.org"] : recipients).Select(To)]),
        ["content"] = new JsonArray(
            new JsonObject { ["type"] = "text/plain", ["value"] = "Hello" },
            new JsonObject { ["type"] = "text/html", ["value"] = "<p>Hello</p>" }),
    };

    public static JsonNode To(string email) =>
        new JsonObject { ["to"] = new JsonArray(new JsonObject { ["email"] = email }) };

    /// <summary>So many recipients with different addresses.</summary>
    public static string[] Addresses(int count) =>
        [.. Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"reader{number}@example.org"))];

    /// <summary>The valid request with one place set, or removed when there is no JSON.</summary>
    /// <param name="path">Names and indexes with slashes between, such as <c>personalizations/0/subject</c>.</param>
    /// <param name="json">The value.</param>
    public static JsonObject With(string path, string? json)
    {
        var root = Valid();
        root["personalizations"]![0]!["headers"] = new JsonObject();
        root["headers"] = new JsonObject();
        JsonNode place = root;
        var steps = path.Split('/');
        foreach (var step in steps[..^1])
        {
            place = place is JsonArray array ? array[int.Parse(step, CultureInfo.InvariantCulture)]! : place[step]!;
        }

        if (json is null)
        {
            ((JsonObject)place).Remove(steps[^1]);
        }
        else if (place is JsonArray list)
        {
            list[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = JsonNode.Parse(json);
        }
        else
        {
            place[steps[^1]] = JsonNode.Parse(json);
        }

        return root;
    }
}
