using System.Text.Json;

namespace ImpactTracker.MailSink.Http;

/// <summary>
/// Half of a surrogate pair, written as an escape, is valid JSON and no text: reading it as a string throws. It is looked for
/// once, before anything is read, and only where a surrogate escape stands at all.
/// </summary>
internal static class JsonText
{
    public static bool IsUnicode(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\ud"u8) < 0 && json.IndexOf("\\uD"u8) < 0)
        {
            return true;
        }

        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    reader.GetString();
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
