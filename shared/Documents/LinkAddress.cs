using System.Text;

namespace ImpactTracker.Documents;

/// <summary>Addresses that a document may lead to.</summary>
internal static class LinkAddress
{
    /// <summary>A web or mail address in plain ASCII, or null where it is no such address.</summary>
    public static string? Of(string? text)
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
