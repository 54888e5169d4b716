using System.Globalization;
using System.Text.RegularExpressions;
using ImpactTracker.Json;
using Newtonsoft.Json;

namespace ImpactTracker.Functions.Http;

/// <summary>
/// Refuses text that is not one JSON object (RFC 8259), objects that name a property twice and characters that were lost on their way, before anything is made of it.
/// </summary>
internal static partial class JsonSyntax
{
    /// <exception cref="HttpFaultException">400: where it goes wrong.</exception>
    public static void Check(string text)
    {
        Tokens(text);
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Double, MaxDepth = TrackerJson.MaxDepth };
        var names = new Stack<HashSet<string>>();
        try
        {
            while (reader.Read())
            {
                if (reader.Depth == 0 && reader.TokenType is not (JsonToken.StartObject or JsonToken.EndObject))
                {
                    throw HttpFaultException.Field("body", "must be a JSON object, in braces");
                }

                // The library puts U+FFFD where half of a character is escaped, as programs do where they could not read one.
                if (reader.Value is string read && read.Contains('\uFFFD', StringComparison.Ordinal))
                {
                    throw HttpFaultException.Field(reader.Path, "holds a character that was lost on its way here: U+FFFD, or half of one such as \\ud800");
                }

                Names(reader, names);
            }
        }
        catch (JsonReaderException malformed)
        {
            throw malformed.Message.Contains("MaxDepth", StringComparison.Ordinal)
                ? HttpFaultException.Field("body", $"is nested deeper than {TrackerJson.MaxDepth} levels")
                : Malformed(malformed.LineNumber, malformed.LinePosition);
        }

        if (names.Count > 0)
        {
            throw HttpFaultException.Field("body", "is not valid JSON: it ends too early");
        }
    }

    // The JSON library reads more than JSON: single quotes, names without quotes, comments, octal and hexadecimal numbers, NaN, a comma
    // too many. What a program sends by mistake is not guessed at, so each token must be one of JSON's own; the library knows their order.
    private static void Tokens(string text)
    {
        var (at, before) = (0, ' ');
        foreach (var token in Token().EnumerateMatches(text))
        {
            var first = text[token.Index];
            if (before == ',' && (first is '}' or ']'))
            {
                break;
            }

            before = first is ' ' or '\t' or '\r' or '\n' ? before : first;
            at = token.Index + token.Length;
        }

        if (at < text.Length)
        {
            var line = text.AsSpan(0, at).Count('\n') + 1;
            throw text[at] == '/'
                ? HttpFaultException.Field("body", string.Create(CultureInfo.InvariantCulture, $"holds a comment in line {line}; JSON has none"))
                : Malformed(line, at - text.AsSpan(0, at).LastIndexOf('\n'));
        }
    }

    private static HttpFaultException Malformed(int line, int position) =>
        HttpFaultException.Field("body", string.Create(CultureInfo.InvariantCulture, $"is not valid JSON: it goes wrong at line {line}, position {position}"));

    private static void Names(JsonTextReader reader, Stack<HashSet<string>> names)
    {
        switch (reader.TokenType)
        {
            case JsonToken.StartObject:
                names.Push(new HashSet<string>(StringComparer.OrdinalIgnoreCase));
                break;
            case JsonToken.EndObject:
                names.Pop();
                break;
            case JsonToken.PropertyName when !names.Peek().Add((string)reader.Value!):
                throw HttpFaultException.Field(reader.Path, "is given twice");
        }
    }

    [GeneratedRegex("""
        \G(?: [\ \t\r\n]+ | [{}\[\]:,]
            | " (?> [^"\\\x00-\x1f]+ | \\ (?: ["\\/bfnrt] | u[0-9a-fA-F]{4} ) )* "
            | (?: true | false | null | -? (?: 0 | [1-9][0-9]* ) (?: \.[0-9]+ )? (?: [eE][+-]?[0-9]+ )? ) (?![\w.+-]) )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
