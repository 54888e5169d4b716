using System.Text;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Tests.Unit.Http;

// The header's shape is that of App Service authentication ("Work with user identities in Azure App Service authentication").
public sealed class CallersTests
{
    private const string Manager = """{"auth_typ":"aad","name_typ":"name","role_typ":"roles","claims":[{"typ":"name","val":"jo@example.org"},{"typ":"roles","val":"Manager"}]}""";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("false")]
    [InlineData("1")]
    public void In_Azure_the_header_is_not_trusted_unless_authentication_is_on(string? enabled) => Assert.Null(CallerOf(AccessMode.AppService, enabled, Manager));

    [Theory]
    [InlineData("True")]
    [InlineData("true")]
    public void In_Azure_the_header_names_the_caller_where_authentication_is_on(string enabled)
    {
        Assert.Equal(new Caller("jo@example.org", Role.Manager), CallerOf(AccessMode.AppService, enabled, Manager));
        Assert.Null(CallerOf(AccessMode.AppService, enabled, null));
    }

    [Fact]
    public void Without_a_setting_nobody_is_known() => Assert.Equal(AccessMode.AppService, new AccessOptions().Mode);

    [Theory]
    [InlineData("localhost:7071")]
    [InlineData("127.0.0.1:7071")]
    [InlineData("[::1]:7071")]
    public void On_one_machine_whoever_calls_is_the_manager(string host) => Assert.Equal(Caller.Local, CallerOf(AccessMode.Local, null, null, host));

    [Theory]
    [InlineData("attacker.example")]
    [InlineData("127.0.0.1.attacker.example:7071")]
    [InlineData("")]
    public void A_site_whose_name_points_to_this_machine_acts_as_its_manager(string host) => Assert.Null(CallerOf(AccessMode.Local, null, null, host));

    [Fact]
    public void Of_several_roles_the_largest_counts_and_a_name_is_cut()
    {
        var caller = CallerOf(AccessMode.Principal, null, Manager.Replace("Manager", "Viewer\"},{\"typ\":\"roles\",\"val\":\"Funder", StringComparison.Ordinal).Replace("jo@", new string('j', 300) + "@", StringComparison.Ordinal))!;

        Assert.Equal((Role.Viewer, 200), (caller.Role, caller.Name.Length));
    }

    private static Caller? CallerOf(AccessMode mode, string? enabled, string? principal, string host = "localhost")
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("WEBSITE_AUTH_ENABLED", enabled)]).Build();
        var request = new DefaultHttpContext().Request;
        request.Host = new HostString(host);
        if (principal is not null)
        {
            request.Headers["X-MS-CLIENT-PRINCIPAL"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(principal));
        }

        return new Callers(Options.Create(new AccessOptions { Mode = mode }), configuration).Of(request);
    }
}
