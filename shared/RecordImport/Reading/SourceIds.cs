using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>
/// How the same outcome is known again. Researchfish names an outcome once, <c>5e3d660bc03709.09077497</c>, and in an export puts the moment of
/// the submission behind it, <c>5e3d660bc03709.090774971615449289</c>: ten digits that differ from year to year and from award to award. Counted in
/// two real exports: in 776 of 776 rows of 2020 the id without them is the column Outcome Base ID, and 42 outcomes of 2018 meet those of 2020 so.
/// The name begins with the moment of its making (PHP <c>uniqid</c>): eight hexadecimal digits of Unix seconds.
/// </summary>
internal static partial class SourceIds
{
    private const long FirstUnix = 1_199_145_600;   // 2008: Researchfish is not older
    private const long LastUnix = 2_208_988_800;    // 2040

    /// <summary>The outcome's own name in an id of Researchfish.</summary>
    public static string BaseOf(string id)
    {
        var text = id.Trim();
        return WithMoment().Match(text) is { Success: true } match && long.Parse(match.Groups["moment"].ValueSpan, CultureInfo.InvariantCulture) is >= FirstUnix and <= LastUnix
            ? match.Groups["base"].Value
            : text;
    }

    /// <summary>When the outcome was first typed, as its name tells; or null.</summary>
    public static DateTimeOffset? MomentOf(string baseId) =>
        Uniqid().Match(baseId) is { Success: true } match && long.Parse(match.Groups["moment"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) is >= FirstUnix and <= LastUnix and var seconds
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    /// <summary>The moment of a record whose name tells none: the beginning of its first year, which is the same in every try.</summary>
    public static DateTimeOffset MomentOf(IEnumerable<int>? years) => new(years?.Where(static year => year is >= 1990 and <= 2100).DefaultIfEmpty(2000).Min() ?? 2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The name of a record that has none in its file: what it is, hashed.</summary>
    public static string OfContent(string? title, string? form, IEnumerable<int>? years) =>
        "t-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Titles.Plain(title)}\n{form}\n{string.Join(',', (years ?? []).Order())}")))[..32];

    // With nothing but digits before it, the moment could not be told from the rest.
    [GeneratedRegex(@"^(?<base>(?:[0-9a-fA-F]{13,14}\.\d{8}|(?=\d*[A-Za-z])[A-Za-z0-9._-]{6,60}?))(?<moment>\d{10})$", RegexOptions.CultureInvariant)]
    private static partial Regex WithMoment();

    [GeneratedRegex(@"^(?<moment>[0-9a-f]{8})[0-9a-f]{5,6}(?:\.\d{8})?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Uniqid();
}
