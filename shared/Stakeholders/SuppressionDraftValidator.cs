using FluentValidation;
using ImpactTracker.Outcomes;

namespace ImpactTracker.Stakeholders;

/// <summary>The rules for a suppression that somebody enters; whom it is about is read by <see cref="SuppressionDesk"/>.</summary>
internal sealed class SuppressionDraftValidator : AbstractValidator<SuppressionDraft>
{
    public static IReadOnlyDictionary<string, SuppressionReason> Reasons { get; } = new Dictionary<string, SuppressionReason>(StringComparer.Ordinal)
    {
        ["by-hand"] = SuppressionReason.ByHand,
        ["bounce"] = SuppressionReason.Bounce,
        ["unsubscribe"] = SuppressionReason.Unsubscribe,
        ["objection"] = SuppressionReason.Objection,
        ["complaint"] = SuppressionReason.Complaint,
    };

    // Made after the reasons that its rules name.
    public static SuppressionDraftValidator Instance { get; } = new();

    public SuppressionDraftValidator()
    {
        RuleFor(static one => one.Reason).Must(static reason => reason is not null && Reasons.ContainsKey(reason)).WithMessage($"must be one of {string.Join(", ", Reasons.Keys)}");
        RuleFor(static one => one.List).Must(static list => list is null || Checks.IsId(list)).WithMessage(Checks.IdRule);
        RuleFor(static one => one.Note).OptionalLine(500);
    }
}
