using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Functions;

/// <summary>Says in one sentence each which settings are missing or wrong: for whoever starts the app that is more than a stack trace.</summary>
internal static partial class SettingSentences
{
    /// <summary>The sentences of what stopped the start, or none when it was something else.</summary>
    public static IReadOnlyList<string> Of(Exception stopped) => stopped switch
    {
        OptionsValidationException invalid => [.. invalid.Failures.Select(failure => Named(invalid.OptionsType, failure))],
        InvalidOperationException { Message: var message } when message.StartsWith("The setting ", StringComparison.Ordinal) => [message],
        InvalidOperationException { Message: var message } when Unreadable().Match(message) is { Success: true } match =>
            [$"The setting {match.Groups[1].Value.Replace(":", "__", StringComparison.Ordinal)} cannot be read: a {match.Groups[2].Value.Split('.')[^1]} is expected."],
        AggregateException several => [.. several.InnerExceptions.SelectMany(Of)],
        _ => [],
    };

    // A rule without a sentence of its own names the property alone.
    private static string Named(Type options, string failure)
    {
        if (Annotation().Match(failure) is not { Success: true } match)
        {
            return failure;
        }

        var (member, error) = (match.Groups[1].Value, match.Groups[2].Value);
        return error.StartsWith("The setting ", StringComparison.Ordinal) ? error : $"The setting {SectionOf(options)}__{member} is not valid: {error}";
    }

    private static object? SectionOf(Type options) => options.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue();

    [GeneratedRegex("^Failed to convert configuration value(?: '.*')? at '([^']+)' to type '([^']+)'", RegexOptions.Singleline)]
    private static partial Regex Unreadable();

    [GeneratedRegex(@"members: '(\w+)' with the error: '(.*)'\.?$", RegexOptions.Singleline)]
    private static partial Regex Annotation();
}
