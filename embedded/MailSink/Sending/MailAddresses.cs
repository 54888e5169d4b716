using System.Net.Mail;

namespace ImpactTracker.MailSink.Sending;

/// <summary>What counts as an address: a local part and a domain with a dot, nothing around it, at most 320 characters.</summary>
internal static class MailAddresses
{
    private const int LocalPartLength = 64;

    public static bool IsValid(string address)
    {
        if (address.Length > SendLimits.AddressLength || !MailAddress.TryCreate(address, out var parsed) || parsed.Address != address)
        {
            return false;
        }

        return parsed.User.Length <= LocalPartLength
            && !parsed.User.Any(char.IsWhiteSpace)
            && parsed.Host.Contains('.', StringComparison.Ordinal)
            && parsed.Host.Split('.').All(IsLabel);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63
        && label[0] != '-'
        && label[^1] != '-'
        && label.All(static letter => char.IsLetterOrDigit(letter) || letter == '-');
}
