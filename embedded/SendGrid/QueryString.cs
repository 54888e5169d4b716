using System.Text;
using Newtonsoft.Json;

namespace SendGrid;

/// <summary>Query parameters given as JSON: each scalar under its property's name, in order, repeated names kept.</summary>
internal static class QueryString
{
    public static string From(string json)
    {
        if (json is null)
        {
            return string.Empty;
        }

        var query = new StringBuilder();
        var name = string.Empty;
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonToken.PropertyName:
                    name = (string)reader.Value;
                    break;
                case JsonToken.Boolean:
                case JsonToken.Integer:
                case JsonToken.Float:
                case JsonToken.String:
                    query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=')
                        .Append(Convert.ToString(reader.Value, System.Globalization.CultureInfo.InvariantCulture));
                    break;
                default:
                    break;
            }
        }

        return query.ToString();
    }
}
