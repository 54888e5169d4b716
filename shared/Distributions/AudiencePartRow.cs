using System.Globalization;
using ImpactTracker.Storage;

namespace ImpactTracker.Distributions;

/// <summary>
/// The people of a batch, packed: addresses, greetings and organisations as they were when the audience was frozen. Partition: the batch's; row key
/// <c>m_</c> + two digits. One row but for very long names, because a column takes 64 KB. Written with the batch, and anew without a person who is erased.
/// </summary>
internal sealed class AudiencePartRow : Row
{
    public const string Prefix = "m_";

    /// <summary>A column of bytes takes 64 KB.</summary>
    public const int MaxBytes = 60_000;

    /// <summary>JSON in UTF-8, compressed with Brotli; cut where it is longer than a column takes.</summary>
    public byte[] Part { get; set; } = [];

    public static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number:D2}");
}
