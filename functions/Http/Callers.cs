using System.Net;
using System.Text;
using ImpactTracker.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;

namespace ImpactTracker.Functions.Http;

/// <summary>Finds out who sends a request.</summary>
public sealed class Callers(IOptions<AccessOptions> options, IConfiguration configuration)
{
    private const string Header = "X-MS-CLIENT-PRINCIPAL";
    private const string Item = "ImpactTracker.Caller";
    private const int MostName = 200;

    /// <summary>The caller, or null when nobody is known. A header that cannot be read is nobody.</summary>
    public Caller? Of(HttpRequest request) => options.Value.Mode switch
    {
        // A site that makes its name point to this machine (DNS rebinding) is not the person at it.
        AccessMode.Local => IsThisMachine(request.Host.Host) ? Caller.Local : null,
        AccessMode.Principal => FromHeader(request),
        _ => string.Equals(configuration["WEBSITE_AUTH_ENABLED"], "true", StringComparison.OrdinalIgnoreCase) ? FromHeader(request) : null,
    };

    internal static void Keep(HttpContext http, Caller caller) => http.Items[Item] = caller;

    internal static Caller Kept(HttpContext http) => (Caller)http.Items[Item]!;

    internal static Caller? KeptOrNull(HttpContext http) => http.Items.TryGetValue(Item, out var caller) ? (Caller?)caller : null;

    private static Caller? FromHeader(HttpRequest request)
    {
        try
        {
            var header = request.Headers[Header].ToString();
            if (header.Length == 0 || TrackerJson.ReadLoose<Principal>(Encoding.UTF8.GetString(Convert.FromBase64String(header))) is not { Claims: { } claims } principal)
            {
                return null;
            }

            var name = claims.FirstOrDefault(claim => claim?.Typ == principal.NameTyp)?.Val ?? claims.FirstOrDefault(static claim => claim?.Typ == "name")?.Val ?? "unnamed";
            var role = claims.OfType<Claim>().Where(claim => claim.Typ == principal.RoleTyp || claim.Typ == "roles").Select(static claim => RoleOf(claim.Val)).DefaultIfEmpty(Role.Anyone).Max();
            return new Caller(name.Length > MostName ? name[..MostName] : name, role);
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException)
        {
            return null;
        }
    }

    private static bool IsThisMachine(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static Role RoleOf(string? name) => name switch
    {
        nameof(Role.Manager) => Role.Manager,
        nameof(Role.Viewer) => Role.Viewer,
        nameof(Role.Funder) => Role.Funder,
        _ => Role.Anyone,
    };

    // The shape that App Service authentication writes.
    private sealed record Principal([property: JsonProperty("name_typ")] string? NameTyp, [property: JsonProperty("role_typ")] string? RoleTyp, Claim?[]? Claims);

    private sealed record Claim(string? Typ, string? Val);
}
