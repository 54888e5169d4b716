using System.Security.Cryptography;
using System.Text;

namespace ImpactTracker.MailSink.Http;

/// <summary>Lets a request to <c>/v3/</c> pass with the expected key, or, when none is expected, with any key.</summary>
internal static class ApiKey
{
    private const string Scheme = "Bearer ";

    public static Task Require(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments("/v3") || Fits(context))
        {
            return next(context);
        }

        return ErrorAnswer.WriteAsync(context, 401, null, "The provided authorization grant is invalid, expired, or revoked");
    }

    private static bool Fits(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var given = header[Scheme.Length..].Trim();
        var expected = context.RequestServices.GetRequiredService<SinkOptions>().Key;
        return expected is null
            ? given.Length > 0
            : CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
    }
}
