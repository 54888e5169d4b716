using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ImpactTracker.Activities;

namespace ImpactTracker.Reports;

/// <summary>Tells activities that look like one entered twice; an import has its own rule, which leaves the day out.</summary>
internal static class Likeness
{
    private const int MostOfDay = 10;
    private const int MostOfYear = 11;

    /// <summary>
    /// A hash of the title, whatever its case and blanks, with the form, the first day and the years: the words of a hundred thousand records would take more room than
    /// all else that readiness keeps.
    /// </summary>
    public static UInt128 Of(ActivityLine activity)
    {
        var words = ArrayPool<char>.Shared.Rent(activity.Title.Length + activity.Form.Length + MostOfDay + (activity.Years.Count * MostOfYear) + 3);
        try
        {
            var length = Words(activity.Title, words);
            var fits = words.AsSpan(length).TryWrite(CultureInfo.InvariantCulture, $"\n{activity.Form}\n{activity.StartDate:O}\n", out var written);
            length += written;
            for (var i = 0; i < activity.Years.Count; i++)
            {
                fits &= words.AsSpan(length).TryWrite(CultureInfo.InvariantCulture, $"{activity.Years[i]},", out written);
                length += written;
            }

            Debug.Assert(fits, "What does not fit would make records alike that are not.");

            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(MemoryMarshal.AsBytes(words.AsSpan(0, length)), hash);
            return BinaryPrimitives.ReadUInt128BigEndian(hash);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(words);
        }
    }

    // In small letters, one blank between words.
    private static int Words(string text, Span<char> words)
    {
        var length = 0;
        foreach (var letter in words[..text.AsSpan().ToLowerInvariant(words)])
        {
            if (!char.IsWhiteSpace(letter))
            {
                words[length++] = letter;
            }
            else if (length > 0 && words[length - 1] != ' ')
            {
                words[length++] = ' ';
            }
        }

        return length > 0 && words[length - 1] == ' ' ? length - 1 : length;
    }
}
