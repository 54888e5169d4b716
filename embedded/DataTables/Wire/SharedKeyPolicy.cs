using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Wire;

/// <summary>Signs each try with the account's key, with the date of that try: a signature is good for fifteen minutes.</summary>
/// <remarks>"Authorize with Shared Key", Shared Key Lite for the Table service: date, newline, canonicalised resource.</remarks>
internal sealed class SharedKeyPolicy(TableSharedKeyCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var date = DateTimeOffset.UtcNow.ToString("r");
        var uri = message.Request.Uri.ToUri();
        // An emulator's path begins with the account, so there the resource names it twice.
        var toSign = string.Concat(date, "\n/", credential.AccountName, uri.AbsolutePath, Component(uri.Query));
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {credential.AccountName}:{Sign(toSign, credential.Key)}");
    }

    private static string Sign(string text, byte[] key)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text), hash);
        return Convert.ToBase64String(hash);
    }

    // Of the query, only a component is signed.
    private static string Component(string query)
    {
        foreach (var pair in query.TrimStart('?').Split('&'))
        {
            if (pair.StartsWith("comp=", StringComparison.Ordinal))
            {
                return "?" + pair;
            }
        }

        return string.Empty;
    }
}
