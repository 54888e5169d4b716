using System.Net;
using System.Reflection;
using System.Text;
using ImpactTracker.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Tests.Integration.Http;

public sealed class AccessTests(PrincipalApp app) : IClassFixture<PrincipalApp>
{
    private const string Header = "X-MS-CLIENT-PRINCIPAL";

    private static readonly string[] Open = ["GetAsset", "GetHealth", "GetLinkedDocument", "OpenSharedReport", "ReceiveMailEvents", "ShowUnsubscribe", "Unsubscribe"];

    // Reading that shows what only managers may see.
    private static readonly string[] Guarded =
    [
        "ExportStakeholder", "GetListChanges", "GetListReview", "GetSchedule", "GetStakeholder", "GetSuppressions", "ListAudit", "ListBatches", "ListDeliveries",
        "ListMembers", "ListSchedules", "ListShares", "ListStakeholders", "PreviewBrief", "PreviewReport", .. PageRules.ForManagers,
    ];

    // Reading of which a funder sees what was issued.
    private static readonly string[] Issued = ["GetReport", "GetReportFile", "ListReports", .. PageRules.ForFunders];

    private static readonly List<(Type Class, string Name, HttpTriggerAttribute Trigger)> Functions =
    [
        .. from type in typeof(AccessMiddleware).Assembly.GetTypes()
           from method in type.GetMethods()
           let name = method.GetCustomAttribute<FunctionAttribute>()?.Name
           let trigger = method.GetParameters().Select(static one => one.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>().FirstOrDefault()
           where name is not null && trigger is not null
           select (type, name, trigger),
    ];

    public static TheoryData<string> Names => [.. Functions.Select(static one => one.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_function_lets_in_whom_the_contract_lets_in_and_nobody_else(string name)
    {
        var trigger = Functions.Single(one => one.Name == name).Trigger;
        var least = Open.Contains(name) ? Role.Anyone : Issued.Contains(name) ? Role.Funder : trigger.Methods![0] == "get" && !Guarded.Contains(name) ? Role.Viewer : Role.Manager;

        Assert.Equal(least == Role.Anyone ? Verdict.Passed : Verdict.Unknown, await AskAsync(trigger, null));
        Assert.Equal(least == Role.Anyone ? Verdict.Passed : Verdict.Unknown, await AskAsync(trigger, "not base64!"));
        Assert.Equal(least == Role.Anyone ? Verdict.Passed : Verdict.Forbidden, await AskAsync(trigger, PrincipalApp.Principal()));
        Assert.Equal(least == Role.Anyone ? Verdict.Passed : Verdict.Forbidden, await AskAsync(trigger, PrincipalApp.Principal("Owner", "manager")));
        Assert.Equal(least <= Role.Funder ? Verdict.Passed : Verdict.Forbidden, await AskAsync(trigger, PrincipalApp.Principal("Funder")));
        Assert.Equal(least <= Role.Viewer ? Verdict.Passed : Verdict.Forbidden, await AskAsync(trigger, PrincipalApp.Principal("Viewer")));
        Assert.Equal(Verdict.Passed, await AskAsync(trigger, PrincipalApp.Principal("Manager")));
        Assert.Equal(Verdict.Passed, await AskAsync(trigger, PrincipalApp.Principal("Viewer", "Manager")));
    }

    [Fact]
    public void Every_function_with_a_route_has_a_rule() =>
        Assert.Empty(Functions.Where(static one => one.Class.GetCustomAttribute<AccessAttribute>() is null).Select(static one => one.Name));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"claims":null}""")]
    [InlineData("""{"claims":"Manager"}""")]
    [InlineData("""{"claims":[""")]
    public async Task A_header_that_says_nobody_is_nobody(string principal) =>
        Assert.Equal(Verdict.Unknown, await AskAsync(Functions.Single(static one => one.Name == "ListAwards").Trigger, Convert.ToBase64String(Encoding.UTF8.GetBytes(principal))));

    [Theory]
    [InlineData("""{"claims":[null]}""")]
    [InlineData("""{"claims":[{"typ":"roles"},{"val":"x"},{}]}""")]
    public async Task A_header_with_empty_claims_is_somebody_without_a_role(string principal) =>
        Assert.Equal(Verdict.Forbidden, await AskAsync(Functions.Single(static one => one.Name == "ListAwards").Trigger, Convert.ToBase64String(Encoding.UTF8.GetBytes(principal))));

    [Fact]
    public async Task What_somebody_stores_bears_their_name()
    {
        using var content = new StringContent(Drafts.Award().ToString(), Encoding.UTF8, "application/json");

        var made = await app.Api.SendAsync(HttpMethod.Put, $"/api/awards/{Drafts.Id("award")}", content, (Header, PrincipalApp.Principal("Manager")));

        Assert.Equal((HttpStatusCode.Created, "jo@example.org"), (made.Status, (string?)made.Json["createdBy"]));
    }

    private async Task<Verdict> AskAsync(HttpTriggerAttribute trigger, string? principal)
    {
        var route = System.Text.RegularExpressions.Regex.Replace(trigger.Route!, @"\{\*?\w+\}", "no-such-thing").Replace("{root:maxlength(0)?}", "", StringComparison.Ordinal);
        var answer = await app.Api.SendAsync(new HttpMethod(trigger.Methods![0].ToUpperInvariant()), "/" + route, null, principal is null ? null : (Header, principal));

        Assert.True((int)answer.Status < 500, answer.Text);
        return answer.Status == HttpStatusCode.Forbidden ? Verdict.Forbidden : answer.Status == HttpStatusCode.Unauthorized && answer.Text.Contains("Sign in first.", StringComparison.Ordinal) ? Verdict.Unknown : Verdict.Passed;
    }

    private enum Verdict
    {
        Passed,
        Unknown,
        Forbidden,
    }
}
