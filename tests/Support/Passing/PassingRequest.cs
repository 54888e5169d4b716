using System.Text;
using System.Text.RegularExpressions;

namespace ImpactTracker.Tests.Support.Passing;

/// <summary>A request on its way through a <see cref="PassThrough"/>.</summary>
/// <param name="Method">GET, POST and so on; a table's transaction is a POST whose body holds the methods of its parts.</param>
/// <param name="Path">Path and query, as sent.</param>
/// <param name="Body">The bytes.</param>
public sealed partial record PassingRequest(string Method, string Path, ReadOnlyMemory<byte> Body)
{
    private string? text;

    /// <summary>Path and body as one text to look for words in; what a queue message holds in Base64 is added in the clear.</summary>
    public string Text => text ??= Read();

    private string Read()
    {
        var body = Encoding.UTF8.GetString(Body.Span);
        var message = Message().Match(body);
        return $"{Method} {Uri.UnescapeDataString(Path)}\n{body}\n{(message.Success ? Encoding.UTF8.GetString(Convert.FromBase64String(message.Groups[1].Value)) : "")}";
    }

    [GeneratedRegex("<MessageText>([A-Za-z0-9+/=]+)</MessageText>")]
    private static partial Regex Message();
}
