using System.Reflection;
using ImpactTracker.Functions.Http;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Unit.Health;

public sealed class OpenApiStatusTests
{
    public static TheoryData<string> Functions => OpenApiDocument.Names;

    [Theory]
    [MemberData(nameof(Functions))]
    public void An_operation_lists_every_status_that_its_kind_can_give(string function)
    {
        var operation = OpenApiDocument.Operations[function];
        var open = OpenApiDocument.Functions[function].Class.GetCustomAttribute<AccessAttribute>()!.Role == Role.Anyone;
        var typed = operation.HasBody && !open;
        string[] statuses =
        [
            .. typed || operation.Named("query").Length > 0 ? (string[])["400"] : [],
            .. open ? (string[])[] : ["401", "403"],
            .. operation.Named("path").Length > 0 && operation.Method != "put" ? (string[])["404"] : [],
            .. operation.Named("header").Contains("Idempotency-Key") ? (string[])["409"] : [],
            .. operation.Named("header").Contains("If-Match") ? (string[])["412"] : [],
            .. operation.HasBody ? (string[])["413"] : [],
            .. typed ? (string[])["415"] : [],
            "500",
        ];

        Assert.Subset(operation.Statuses.ToHashSet(), statuses.ToHashSet());
        Assert.Contains(operation.Statuses, static status => status[0] == '2');
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void An_error_is_a_problem_a_new_record_has_a_place_and_a_versioned_one_an_ETag(string function)
    {
        var operation = OpenApiDocument.Operations[function];

        Assert.All(operation.Statuses, status =>
        {
            var response = operation.Response(status);
            if (status[0] is '4' or '5')
            {
                // Pages for people, and health, whose answer says what is down.
                string[] kinds = (function, status) switch
                {
                    ("GetHealth", "503") => ["application/json"],
                    ("ShowUnsubscribe" or "Unsubscribe" or "GetLinkedDocument" or "OpenSharedReport", "404" or "410") => ["text/html"],
                    _ => ["application/problem+json"],
                };
                Assert.Equal(kinds, ((JObject)response["content"]!).Properties().Select(static one => one.Name));
            }

            Assert.Equal(status is "201" or "202", response.SelectToken("headers.Location") is not null);
            Assert.True(status is not ("200" or "201") || !operation.Statuses.Contains("412") || response.SelectToken("headers.ETag") is not null, "Where If-Match is taken, an ETag is given.");
        });
    }
}
