using System.Globalization;
using System.Text.RegularExpressions;
using ImpactTracker.MailSink.Keeping;

namespace ImpactTracker.MailSink.Provider;

/// <summary>
/// The query language of Email Logs, as far as a sender needs it: <c>to_email</c>, <c>sg_message_id</c>, <c>subject</c> with
/// <c>=</c>, <c>status</c> with <c>IN</c>, <c>sg_message_id_created_at</c> with <c>&gt; &lt; &gt;= &lt;=</c>, joined by <c>AND</c>.
/// </summary>
internal sealed partial class LogQuery
{
    private readonly List<Func<KeptMessage, DateTimeOffset, bool>> conditions = [];

    /// <summary>The address of <c>to_email</c>, by which the index is asked; null when there is none.</summary>
    public string? To { get; private set; }

    /// <summary>Reads a query; an empty one matches everything.</summary>
    /// <returns>Null when it is not in the language.</returns>
    public static LogQuery? Read(string? text)
    {
        var query = new LogQuery();
        var rest = text?.Trim() ?? string.Empty;
        while (rest.Length > 0)
        {
            var match = Condition().Match(rest);
            if (!match.Success || !query.Add(match))
            {
                return null;
            }

            rest = rest[match.Length..];
            if (match.Groups["and"].Success == (rest.Length == 0))
            {
                return null;
            }
        }

        return query;
    }

    public bool Fits(KeptMessage message, DateTimeOffset now) => conditions.TrueForAll(condition => condition(message, now));

    private bool Add(Match match)
    {
        var value = match.Groups["value"].Value;
        switch (match.Groups["field"].Value, match.Groups["operator"].Value)
        {
            case ("to_email", "="):
                To = value;
                conditions.Add((message, _) => string.Equals(message.To, value, StringComparison.OrdinalIgnoreCase));
                return true;
            case ("sg_message_id", "="):
                conditions.Add((message, _) => string.Equals(message.Id, value, StringComparison.Ordinal));
                return true;
            case ("subject", "="):
                conditions.Add((message, _) => string.Equals(message.Subject, value, StringComparison.Ordinal));
                return true;
            case ("status", "IN"):
                var wanted = Quoted().Matches(match.Groups["list"].Value).Select(one => one.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
                conditions.Add((message, now) => wanted.Contains(MessageLog.Status(message, now)));
                return wanted.Count > 0;
            case ("sg_message_id_created_at", var comparison):
                return AddTime(comparison, value);
            default:
                return false;
        }
    }

    private bool AddTime(string comparison, string value)
    {
        if (!DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            return false;
        }

        Func<KeptMessage, DateTimeOffset, bool>? condition = comparison switch
        {
            ">" => (message, _) => message.Request.ReceivedAt > instant,
            "<" => (message, _) => message.Request.ReceivedAt < instant,
            ">=" => (message, _) => message.Request.ReceivedAt >= instant,
            "<=" => (message, _) => message.Request.ReceivedAt <= instant,
            _ => null,
        };
        if (condition is not null)
        {
            conditions.Add(condition);
        }

        return condition is not null;
    }

    [GeneratedRegex("""
        ^(?<field>\w+)\s*(?:(?<operator>IN)\s*\((?<list>[^)]*)\)|(?<operator>>=|<=|=|>|<)\s*(?:TIMESTAMP\s+)?(?<quote>['"])(?<value>.*?)\k<quote>)\s*(?<and>AND\s+)?
        """, RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    [GeneratedRegex("""['"]([^'"]*)['"]""", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
