using System.Globalization;

namespace ImpactTracker.Functions.Pages.Forms;

/// <summary>What is wrong with a field of a form, as a sentence without its full stop.</summary>
internal static class Mistake
{
    /// <summary>The sentence: with the field as people call it, and of a field that takes one value a line with what stands in the line that is wrong.</summary>
    /// <param name="form">The form that it is in.</param>
    /// <param name="field">The field as the record names it, such as <c>to[1]</c>.</param>
    /// <param name="message">What the rules say of it.</param>
    public static string Of(PageForm form, string field, string message)
    {
        var (name, said) = (Say.FieldName(field), Plain.Of(message));
        return Line(form, field) is { } line && !said.Contains(line, StringComparison.Ordinal) ? Say.With(FrameWords.LineMistake, name, line, said) : $"{name} {said}";
    }

    // Null where the number is that of a box or of a row, and where one line is all there is.
    private static string? Line(PageForm form, string field) =>
        field.Split('[') is [var name, [.. var number, ']']] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
        && form.Texts(name).Count == 1 && form.Lines(name) is { Count: > 1 } lines && row < lines.Count ? lines[row] : null;
}
