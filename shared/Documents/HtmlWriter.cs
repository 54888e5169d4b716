using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ImpactTracker.Documents;

/// <summary>
/// Writes HTML from interpolated strings in which every hole is encoded: <c>html.Write($"&lt;dd&gt;{text}&lt;/dd&gt;")</c>. Only a value of
/// type <see cref="Html"/> goes through as it is. Nothing is built up in memory but what the text writer keeps.
/// </summary>
public sealed class HtmlWriter(TextWriter output)
{
    // Letters of all scripts stay readable; < > & " ' and control characters are encoded.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes one template.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "The compiler hands this writer to the template, which writes to it.")]
    public void Write([InterpolatedStringHandlerArgument("")] ref Template html) => _ = html;

    /// <summary>Writes one template and a line break.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] ref Template html)
    {
        _ = html;
        output.Write('\n');
    }

    /// <summary>Writes each part of an interpolated string as the compiler hands it over.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Template
    {
        private readonly TextWriter output;

        /// <summary>Called by the compiler.</summary>
        public Template(int literalLength, int formattedCount, HtmlWriter writer) => output = writer.Output;

        /// <summary>The template's own text: markup.</summary>
        public void AppendLiteral(string markup) => output.Write(markup);

        /// <summary>A text: encoded.</summary>
        public void AppendFormatted(string? text)
        {
            if (!string.IsNullOrEmpty(text))
            {
                Encoder.Encode(output, text);
            }
        }

        /// <summary>Markup that was made safe elsewhere: as it is.</summary>
        public void AppendFormatted(Html safe) => output.Write(safe.Markup);

        /// <summary>A whole number.</summary>
        public void AppendFormatted(int number) => output.Write(number.ToString(CultureInfo.InvariantCulture));

        /// <summary>A date or time in the given format.</summary>
        public void AppendFormatted<T>(T value, string format)
            where T : IFormattable => AppendFormatted(value.ToString(format, CultureInfo.InvariantCulture));
    }

    private TextWriter Output => output;
}
