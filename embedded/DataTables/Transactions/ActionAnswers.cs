using System.Globalization;
using System.Text;

namespace Azure.Data.Tables.Transactions;

/// <summary>Takes a transaction's answer apart into the answers of its actions.</summary>
/// <remarks>It looks only for status lines, headers, and lines that begin with a boundary's two dashes. So it reads the service's answers
/// and Azurite's alike, which differ in empty lines, in where boundaries stand, and in the boundary's quoting.</remarks>
internal static class ActionAnswers
{
    public static List<ActionResponse> Parse(ReadOnlyMemory<byte> body, string clientRequestId)
    {
        var answers = new List<ActionResponse>();
        using var lines = new StreamReader(BinaryData.FromBytes(body).ToStream(), Encoding.UTF8);
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith("HTTP/1.", StringComparison.Ordinal))
            {
                answers.Add(ParseOne(line, lines, clientRequestId));
            }
        }

        return answers;
    }

    private static ActionResponse ParseOne(string statusLine, TextReader lines, string clientRequestId)
    {
        var words = statusLine.Split(' ', 3);
        var status = int.Parse(words[1], NumberStyles.None, CultureInfo.InvariantCulture);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (lines.ReadLine() is { Length: > 0 } header && !header.StartsWith("--", StringComparison.Ordinal))
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                headers[header[..colon].Trim()] = header[(colon + 1)..].Trim();
            }
        }

        // Only a refusal has a body, and it is one line of JSON; the line that ends an answer without one is empty.
        var content = status >= 400 ? FirstText(lines) : string.Empty;
        return new(status, words.Length > 2 ? words[2] : string.Empty, headers, Encoding.UTF8.GetBytes(content), clientRequestId);
    }

    private static string FirstText(TextReader lines)
    {
        var text = new StringBuilder();
        while (lines.ReadLine() is { } line && !line.StartsWith("--", StringComparison.Ordinal))
        {
            text.Append(line);
        }

        return text.ToString();
    }
}
