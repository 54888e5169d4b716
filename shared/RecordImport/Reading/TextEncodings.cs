using System.Text;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>Finds out how text was written as bytes: a byte order mark tells, valid UTF-8 is UTF-8, and anything else is what Excel writes in the West.</summary>
internal static class TextEncodings
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The encoding of a file that can be read again from its beginning.</summary>
    public static Encoding Of(Stream file)
    {
        file.Position = 0;
        Span<byte> start = stackalloc byte[3];
        var mark = start[..file.ReadAtLeast(start, 3, throwOnEndOfStream: false)];
        return mark is [0xFF, 0xFE, ..] ? Encoding.Unicode
            : mark is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode
            : IsUtf8(file) ? Encoding.UTF8
            : Windows1252;
    }

    /// <summary>What a person should know of it, or null when nothing was inferred.</summary>
    public static string? Note(Encoding encoding) => encoding == Windows1252
        ? "The file is not valid UTF-8 and was read as Windows-1252; where letters with accents look wrong, save it as CSV UTF-8 and import it again."
        : null;

    /// <summary>The file's text from the beginning, without a byte order mark.</summary>
    public static TextReader Open(Stream file, Encoding encoding)
    {
        file.Position = 0;
        return new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 32 * 1024, leaveOpen: true);
    }

    private static bool IsUtf8(Stream file)
    {
        file.Position = 0;
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[32 * 1024];
        var chars = new char[32 * 1024];
        try
        {
            int read;
            do
            {
                read = file.Read(bytes);
                decoder.GetChars(bytes, 0, read, chars, 0, flush: read == 0);
            }
            while (read > 0);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
