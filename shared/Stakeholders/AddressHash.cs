using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Stakeholders;

/// <summary>
/// The keyed hash that stands for an address wherever the address itself must not be: ids, suppressions, tokens, custom
/// arguments. Without the key it cannot be turned back by trying addresses.
/// </summary>
public sealed class AddressHash
{
    private readonly byte[] key;

    /// <summary>Reads the key.</summary>
    /// <exception cref="InvalidOperationException">It is not Base64 of at least 32 bytes.</exception>
    public AddressHash(IOptions<PrivacyOptions> options)
    {
        var bytes = new byte[options.Value.HashKey.Length];
        key = Convert.TryFromBase64String(options.Value.HashKey, bytes, out var length) && length >= 32
            ? bytes[..length]
            : throw new InvalidOperationException("The setting Privacy__HashKey must be the Base64 of at least 32 random bytes.");
    }

    /// <summary>The hash of an address in the spelling that we keep: 32 lower-case hexadecimal digits.</summary>
    public string Of(string address) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(address)))[..32];
}
