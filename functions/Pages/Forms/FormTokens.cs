using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ImpactTracker.Functions.Http;
using ImpactTracker.Mail;

namespace ImpactTracker.Functions.Pages.Forms;

/// <summary>
/// Signs forms, so that only a page that we gave to a person can post in their name (against cross-site request forgery), and gives
/// each form a mark of its own, by which a double click does a thing once.
/// </summary>
public sealed class FormTokens(SignedToken signatures, TimeProvider time)
{
    /// <summary>For how long a form may lie open.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    private const string Purpose = "form";
    private const int MarkBytes = 12;

    /// <summary>A token for a new form.</summary>
    /// <param name="caller">Whose form it is.</param>
    /// <param name="mark">The mark of a form that is shown again; null for a new one.</param>
    public string New(Caller caller, string? mark = null) => signatures.Sign(Purpose, string.Join(
        '.', Owner(caller), time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), mark ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(MarkBytes))));

    /// <summary>Looks at a posted token.</summary>
    /// <param name="caller">Who posts.</param>
    /// <param name="token">As posted.</param>
    /// <param name="mark">The form's mark, where the token is ours and the caller's, even when it is too old.</param>
    /// <returns>Whether the form may be taken: it is this caller's and not too old.</returns>
    public bool Check(Caller caller, string? token, out string? mark)
    {
        mark = null;
        if (token is null || signatures.Read(Purpose, token)?.Split('.') is not [var owner, var made, var own] || owner != Owner(caller))
        {
            return false;
        }

        mark = own;
        return time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(long.Parse(made, CultureInfo.InvariantCulture)) <= Life;
    }

    private static string Owner(Caller caller) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(caller.Name)))[..16];
}
