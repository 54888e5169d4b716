using ImpactTracker.FunctionsHost.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Tests.Unit.Embedded.FunctionsHost;

// Rule: Azure Functions host, ScriptHost.ValidateFunction.
public sealed class FunctionRoutesTests
{
    private readonly FunctionRoutes routes = new();

    [Theory]
    [InlineData("admin/awards")]
    [InlineData("Administration")]
    [InlineData("runtime/x")]
    [InlineData("/admin")]
    public void A_route_of_the_host_is_refused(string route)
        => Assert.Throws<InvalidOperationException>(() => routes.Claim("F", new HttpTriggerAttribute("get") { Route = route }));

    [Fact]
    public void One_route_may_have_a_function_for_each_method_but_not_two_for_one()
    {
        routes.Claim("Get", new HttpTriggerAttribute("get") { Route = "awards" });
        Assert.Equal("Awards", routes.Claim("Post", new HttpTriggerAttribute("post") { Route = "Awards" }));

        Assert.Contains("'Get'", Refused(new HttpTriggerAttribute("put", "GET") { Route = "AWARDS" }), StringComparison.Ordinal);
        Assert.Contains("'Get'", Refused(new HttpTriggerAttribute { Route = "awards" }), StringComparison.Ordinal);

        string Refused(HttpTriggerAttribute trigger) => Assert.Throws<InvalidOperationException>(() => routes.Claim("F", trigger)).Message;
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_route_it_is_the_name(string? route) => Assert.Equal("F", routes.Claim("F", new HttpTriggerAttribute("get") { Route = route }));
}
