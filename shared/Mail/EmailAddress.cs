using System.Buffers;
using System.Globalization;
using System.Text;

namespace ImpactTracker.Mail;

/// <summary>
/// A mail address in the one spelling that we keep: without surrounding space, in lower case, the domain in its ASCII form.
/// Lower case throughout: RFC 5321 lets a host tell <c>Jo@</c> from <c>jo@</c>, but no provider in use does, and mailing
/// one person twice is worse.
/// </summary>
public static class EmailAddress
{
    private const int MaxAddress = 254; // RFC 5321, 4.5.3.1.3 less the angle brackets
    private const int MaxLocalPart = 64; // RFC 5321, 4.5.3.1.1
    private const int MaxLabel = 63; // RFC 1035, 2.3.4

    private static readonly SearchValues<char> AtomText = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-/=?^_`{|}~.");

    /// <summary>Reads an address.</summary>
    /// <param name="text">What somebody typed.</param>
    /// <param name="address">The address as we keep it, when there is no problem.</param>
    /// <returns>What is wrong with it, as the end of a sentence about the field; null when nothing is.</returns>
    public static string? Problem(string? text, out string address)
    {
        address = text?.Trim().ToLowerInvariant() ?? "";
        if (address.Length == 0)
        {
            return "is required: a mail address such as enquiries@example.org";
        }

        var at = address.LastIndexOf('@');
        if (at <= 0 || at == address.Length - 1)
        {
            return "is not a mail address: it needs a name, an @ and a domain";
        }

        var local = address[..at];
        if (local.Length > MaxLocalPart)
        {
            return $"has {local.Length} characters before the @; at most {MaxLocalPart} are allowed";
        }

        if (local.AsSpan().ContainsAnyExcept(AtomText) || local[0] == '.' || local[^1] == '.' || local.Contains("..", StringComparison.Ordinal))
        {
            return "holds a character before the @ that a mail address cannot have";
        }

        if (DomainProblem(address[(at + 1)..], out var domain) is { } problem)
        {
            return problem;
        }

        address = $"{local}@{domain}";
        return address.Length > MaxAddress ? $"has {address.Length} characters; at most {MaxAddress} are allowed" : null;
    }

    /// <summary>An address as we keep it.</summary>
    /// <exception cref="FormatException">It is not a mail address.</exception>
    public static string Kept(string text) => Problem(text, out var address) is { } problem ? throw new FormatException(problem) : address;

    /// <summary>Whether a text names an address, and not only a longer one that ends or begins like it.</summary>
    public static bool IsNamedIn(string text, string address)
    {
        for (var at = text.IndexOf(address, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(address, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var after = text.AsSpan(at + address.Length);
            var goesOn = after is [var next, ..] && (char.IsAsciiLetterOrDigit(next) || next == '-' || (next == '.' && after is [_, var following, ..] && char.IsAsciiLetterOrDigit(following)));
            if (!goesOn && (at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '_' or '-' or '+')))
            {
                return true;
            }
        }

        return false;
    }

    private static string? DomainProblem(string typed, out string domain)
    {
        domain = typed;
        if (typed.Split('.').FirstOrDefault(static label => label.Length > MaxLabel) is { } tooLong)
        {
            return $"has a part of {tooLong.Length} characters in its domain; at most {MaxLabel} are allowed";
        }

        if (typed.Length > MaxAddress)
        {
            return $"has a domain of {typed.Length} characters; a whole address may have {MaxAddress}";
        }

        try
        {
            if (!Ascii.IsValid(typed) && DomainLetters.Problem(typed) is { } problem)
            {
                return problem;
            }

            domain = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(typed);
        }
        catch (ArgumentException)
        {
            return "has a domain that cannot be a host's name";
        }

        return domain.Contains('.', StringComparison.Ordinal) && domain[^1] != '.' ? null : "needs a domain with a dot in it, such as example.org";
    }
}
