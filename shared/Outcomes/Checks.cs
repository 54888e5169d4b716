using FluentValidation;

namespace ImpactTracker.Outcomes;

/// <summary>Rules that several drafts share, and the step from a validator's findings to <see cref="FieldErrors"/>.</summary>
public static class Checks
{
    /// <summary>Ids are lower-case letters, digits and hyphens, 3 to 64 characters (docs/reference/http.md).</summary>
    public const string IdRule = "must be 3 to 64 lower-case letters, digits or hyphens";

    // The pages that make awards, lists and organisations stand at this name beside them.
    private const string Taken = "new";

    private const int MostFindings = 100;

    /// <summary>Whether a text can be an id.</summary>
    public static bool IsId(string? text) =>
        text is { Length: >= 3 and <= 64 } && text.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>Why a text cannot be the id of a record that callers name themselves, or null when it can.</summary>
    public static string? NamedIdProblem(string? text) => !IsId(text) ? IdRule : text == Taken ? $"must not be '{Taken}': the page that adds another one has that address" : null;

    /// <summary>Text that must be there, at most <paramref name="max"/> characters, without control characters save line breaks and tabs.</summary>
    public static IRuleBuilderOptions<T, string?> RequiredText<T>(this IRuleBuilder<T, string?> rule, int max) =>
        rule.Must(static text => !string.IsNullOrWhiteSpace(text)).WithMessage("is required")
            .OptionalText(max);

    /// <summary>Text that may be absent, at most <paramref name="max"/> characters, without control characters save line breaks and tabs.</summary>
    public static IRuleBuilderOptions<T, string?> OptionalText<T>(this IRuleBuilder<T, string?> rule, int max) =>
        rule.Must(text => text is null || text.Length <= max).WithMessage((_, text) => $"has {text!.Length} characters; at most {max} are kept")
            .Must(static text => text is null || !text.Any(static c => IsUnprintable(c) && c is not ('\n' or '\r' or '\t')))
            .WithMessage("holds control characters; only line breaks and tabs are kept");

    /// <summary>One line of text: as <see cref="RequiredText{T}"/>, without line breaks and tabs. What may become a mail header must pass here.</summary>
    public static IRuleBuilderOptions<T, string?> RequiredLine<T>(this IRuleBuilder<T, string?> rule, int max) =>
        rule.Must(static text => !string.IsNullOrWhiteSpace(text)).WithMessage("is required").OptionalLine(max);

    /// <summary>One line of text that may be absent.</summary>
    public static IRuleBuilderOptions<T, string?> OptionalLine<T>(this IRuleBuilder<T, string?> rule, int max) =>
        rule.Must(text => text is null || text.Length <= max).WithMessage((_, text) => $"has {text!.Length} characters; at most {max} are kept")
            .Must(static text => text is null || !text.Any(static c => IsUnprintable(c) || c is '\u2028' or '\u2029')).WithMessage("must be one line without control characters");

    /// <summary>An id given by the caller.</summary>
    public static IRuleBuilderOptions<T, string?> Id<T>(this IRuleBuilder<T, string?> rule) => rule.Must(IsId).WithMessage(IdRule);

    /// <summary>An absolute http or https address that may be absent.</summary>
    public static IRuleBuilderOptions<T, string?> Link<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(static text => text is null || IsLink(text)).WithMessage("must be an address that begins with https:// or http://, at most 2,000 characters");

    /// <summary>Runs a validator and gathers what it finds under the names of the JSON; nobody reads more than a hundred findings.</summary>
    public static FieldErrors Check<T>(this IValidator<T> validator, T draft)
    {
        var errors = new FieldErrors();
        foreach (var failure in validator.Validate(draft).Errors.Take(MostFindings))
        {
            errors.Add(JsonPath(failure.PropertyName), failure.ErrorMessage);
        }

        return errors;
    }

    /// <summary>Control characters, and the two that stand for nothing and that no XML may hold: a workbook or a document would come back without them.</summary>
    public static bool IsUnprintable(char character) => char.IsControl(character) || character is '\uFFFE' or '\uFFFF';

    private static bool IsLink(string text) =>
        text.Length <= 2000 && !text.Any(static c => char.IsControl(c) || char.IsWhiteSpace(c))
        && Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") && uri.Host.Length > 0;

    private static string JsonPath(string property) =>
        string.Join('.', property.Split('.').Select(static part => part.Length == 0 ? part : char.ToLowerInvariant(part[0]) + part[1..]));
}
