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

    /// <summary>Reads the key, which was checked at start.</summary>
    public AddressHash(IOptions<PrivacyOptions> options) => key = Convert.FromBase64String(options.Value.HashKey);

    /// <summary>The hash of an address in the spelling that we keep: 32 lower-case hexadecimal digits.</summary>
    public string Of(string address) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(address)))[..32];
}
