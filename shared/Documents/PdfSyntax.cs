using System.Globalization;
using System.Text;

namespace ImpactTracker.Documents;

/// <summary>How PDF writes numbers, texts and dates (ISO 32000-1, 7.3 and 7.9), never by the culture of the machine.</summary>
internal static class PdfSyntax
{
    /// <summary>Characters of the longest number.</summary>
    public const int LongestNumber = 24;

    /// <summary>At most two decimals: a hundredth of a point is finer than any printer.</summary>
    public static string Number(double value)
    {
        Span<byte> written = stackalloc byte[LongestNumber];
        return Encoding.ASCII.GetString(written[..Write(value, written)]);
    }

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes what <see cref="Number(double)"/> says.</summary>
    /// <returns>How many bytes.</returns>
    public static int Write(double value, Span<byte> to)
    {
        // Written by hand, because a custom format takes most of the time of drawing a page.
        var hundredths = (long)Math.Round(value * 100, MidpointRounding.AwayFromZero);
        var (whole, rest) = Math.DivRem(Math.Abs(hundredths), 100);
        to[0] = (byte)'-';
        var length = hundredths < 0 ? 1 : 0;
        whole.TryFormat(to[length..], out var written, default, CultureInfo.InvariantCulture);
        length += written;
        if (rest == 0)
        {
            return length;
        }

        to[length++] = (byte)'.';
        to[length++] = (byte)('0' + (rest / 10));
        if (rest % 10 != 0)
        {
            to[length++] = (byte)('0' + (rest % 10));
        }

        return length;
    }

    /// <summary>A text: as it stands where it is plain ASCII, such as an address, else in UTF-16, written in hexadecimal so that nothing in it needs escaping.</summary>
    public static string Text(string value) => value.AsSpan().ContainsAnyExceptInRange(' ', '~')
        ? "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(value)) + ">"
        : "(" + value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("(", @"\(", StringComparison.Ordinal).Replace(")", @"\)", StringComparison.Ordinal) + ")";

    public static string Date(DateTimeOffset value) => value.UtcDateTime.ToString("'(D:'yyyyMMddHHmmss'Z)'", CultureInfo.InvariantCulture);

    public static string Reference(int number) => Number(number) + " 0 R";
}
