using FluentValidation;

namespace ImpactTracker.Vocabularies;

/// <summary>Rules about codes.</summary>
public static class VocabularyChecks
{
    /// <summary>A code or label of the list, or nothing.</summary>
    public static IRuleBuilderOptions<T, string?> CodeOf<T>(this IRuleBuilder<T, string?> rule, Vocabulary list) =>
        rule.Must(text => text is null || list.CodeOf(text) is not null)
            .WithMessage((_, text) => $"'{Short(text)}' is not in the list; use one of {list.Offered}");

    private static string Short(string? text) => text is null or { Length: <= 60 } ? text ?? "" : text[..60] + "…";
}
