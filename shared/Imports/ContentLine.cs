using System.Text;

namespace ImpactTracker.Imports;

/// <summary>One content line of a vCard (RFC 6350, 3.3) or of a calendar (RFC 5545, 3.1), unfolded: the two share their grammar.</summary>
/// <param name="Name">In upper case, without the group before it.</param>
/// <param name="Parameters">Names and values in upper case; a bare word of older cards stands as a <c>TYPE</c>.</param>
/// <param name="Raw">The value with its escapes.</param>
internal sealed record ContentLine(string Name, IReadOnlyList<(string Name, string Value)> Parameters, string Raw)
{
    /// <summary>The value as text, escapes read (RFC 6350, 3.4): <c>\n</c>, <c>\,</c>, <c>\;</c>, <c>\\</c>.</summary>
    public string Text => Unescape(Raw);

    /// <summary>The parts of a value that semicolons divide, such as those of a name or an organisation with its units.</summary>
    public IReadOnlyList<string> Parts
    {
        get
        {
            var parts = new List<string>();
            var begin = 0;
            for (var i = 0; i <= Raw.Length; i++)
            {
                if (i == Raw.Length || Raw[i] == ';')
                {
                    parts.Add(Unescape(Raw[begin..i]).Trim());
                    begin = i + 1;
                }
                else if (Raw[i] == '\\')
                {
                    i++;
                    if (i == Raw.Length)
                    {
                        i--;
                    }
                }
            }

            return parts;
        }
    }

    /// <summary>The lines with those that were folded put together again: one that begins with a blank or a tab goes on the one before.</summary>
    /// <param name="text">The file.</param>
    /// <param name="most">Characters of one line that are kept.</param>
    public static IEnumerable<string> Unfold(TextReader text, int most)
    {
        var line = new StringBuilder();
        while (text.ReadLine() is { } next)
        {
            if (next is [' ' or '\t', ..])
            {
                if (line.Length < most)
                {
                    line.Append(next, 1, next.Length - 1);
                }

                continue;
            }

            if (line.Length > 0)
            {
                yield return line.ToString();
            }

            line.Clear().Append(next);
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }

    /// <summary>Reads a line; null when it is none.</summary>
    public static ContentLine? Read(string line)
    {
        var (parts, begin, quoted) = (new List<string>(), 0, false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && line[i] is ';' or ':')
            {
                parts.Add(line[begin..i]);
                begin = i + 1;
                if (line[i] == ':')
                {
                    var name = parts[0][(parts[0].LastIndexOf('.') + 1)..].Trim().ToUpperInvariant();
                    return name.Length == 0 ? null : new ContentLine(name, [.. parts.Skip(1).SelectMany(Parameter)], line[begin..]);
                }
            }
        }

        return null;
    }

    private static IEnumerable<(string, string)> Parameter(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? [("TYPE", text.Trim().ToUpperInvariant())]
            : text[(at + 1)..].Split(',').Select(value => (text[..at].Trim().ToUpperInvariant(), value.Trim('"', ' ').ToUpperInvariant()));
    }

    private static string Unescape(string raw)
    {
        if (!raw.Contains('\\', StringComparison.Ordinal))
        {
            return raw;
        }

        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '\\' && i + 1 < raw.Length)
            {
                i++;
                text.Append(raw[i] is 'n' or 'N' ? '\n' : raw[i]);
            }
            else
            {
                text.Append(raw[i]);
            }
        }

        return text.ToString();
    }
}
