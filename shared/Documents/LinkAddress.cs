using System.Buffers;
using System.Collections.Concurrent;
using System.Text;

namespace ImpactTracker.Documents;

/// <summary>Addresses that a document may lead to.</summary>
internal static class LinkAddress
{
    private const int MostKept = 1_000;

    // An address goes on with these after its last slash without meaning anything else.
    private static readonly SearchValues<char> Plain = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_");

    // What addresses begin with, up to their last slash, that were found to be written as they should be: those of records differ in what comes after it.
    private static readonly ConcurrentDictionary<string, bool> Beginnings = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> BeginningsOf = Beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
    private static int kept;

    /// <summary>A web or mail address in plain ASCII, or null where it is no such address.</summary>
    public static string? Of(string? text)
    {
        var start = (text?.LastIndexOf('/') ?? -1) + 1;
        var isPlain = start > 0 && start < text!.Length && !text.AsSpan(start).ContainsAnyExcept(Plain);
        if (isPlain && BeginningsOf.ContainsKey(text.AsSpan(0, start)))
        {
            return text;
        }

        var address = Read(text);
        if (isPlain && address == text && Volatile.Read(ref kept) < MostKept && Beginnings.TryAdd(text![..start], true))
        {
            Interlocked.Increment(ref kept);
        }

        return address;
    }

    private static string? Read(string? text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https" or "mailto"))
        {
            return null;
        }

        try
        {
            // A host with letters beyond ASCII is written as punycode; anything else beyond ASCII is percent-encoded already.
            var ascii = Ascii.IsValid(address.AbsoluteUri) ? address.AbsoluteUri : new UriBuilder(address) { Host = address.IdnHost }.Uri.AbsoluteUri;
            return Ascii.IsValid(ascii) ? ascii : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
