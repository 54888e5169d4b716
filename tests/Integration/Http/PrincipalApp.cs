using System.Text;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json;

namespace ImpactTracker.Tests.Integration.Http;

/// <summary>An app that asks who calls, as in Azure.</summary>
public sealed class PrincipalApp : AppFixture
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Access__Mode"] = "Principal" };

    /// <summary>The header that App Service authentication sets for a user with these app roles.</summary>
    public static string Principal(params string[] roles) => Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(new
    {
        auth_typ = "aad",
        name_typ = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress",
        role_typ = "http://schemas.microsoft.com/ws/2008/06/identity/claims/role",
        claims = new[] { new { typ = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress", val = "jo@example.org" } }
            .Concat(roles.Select(static role => new { typ = "roles", val = role })),
    })));
}
