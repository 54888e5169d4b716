using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace ImpactTracker.MailSink.Pages;

/// <summary>
/// HTML under construction. What stands between the holes of an interpolated string is markup; what goes into a hole is text
/// and is encoded, always. There is no way to put in a value unencoded.
/// </summary>
internal sealed class HtmlText
{
    private readonly StringBuilder text = new(4096);

    public HtmlText Add([InterpolatedStringHandlerArgument("")] Interpolation html)
    {
        _ = html;
        return this;
    }

    public override string ToString() => text.ToString();

    /// <summary>Receives the pieces of an interpolated string from the compiler.</summary>
    [InterpolatedStringHandler]
    public readonly struct Interpolation
    {
        private readonly StringBuilder text;

        public Interpolation(int literalLength, int formattedCount, HtmlText html)
        {
            _ = formattedCount;
            text = html.text;
            text.EnsureCapacity(text.Length + literalLength);
        }

        public void AppendLiteral(string markup) => text.Append(markup);

        public void AppendFormatted(string? value) => text.Append(HtmlEncoder.Default.Encode(value ?? string.Empty));

        public void AppendFormatted(int value) => text.Append(value);
    }
}
