using FluentValidation;
using ImpactTracker.Outcomes;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Stakeholders;

/// <summary>The rules for a list.</summary>
public sealed class StakeholderListDraftValidator : AbstractValidator<StakeholderListDraft>
{
    /// <summary>The rules, which hold nothing.</summary>
    public static StakeholderListDraftValidator Instance { get; } = new();

    private StakeholderListDraftValidator()
    {
        RuleFor(static list => list.Title).RequiredLine(300);
        RuleFor(static list => list.Owner).RequiredLine(200);
        RuleFor(static list => list.ReviewBy).NotNull().WithMessage("is required: the day by which the list must be reviewed, such as 2027-12-31");
        RuleFor(static list => list.Audience).CodeOf(Vocabulary.Audience);
        RuleFor(static list => list.GeographicReach).CodeOf(Vocabulary.GeographicReach);
        RuleFor(static list => list.Beneficiaries).Must(static ids => ids is null or { Count: <= 100 }).WithMessage("at most 100 beneficiaries");
        RuleForEach(static list => list.Beneficiaries).Must(Checks.IsId).WithMessage(Checks.IdRule);
        RuleFor(static list => list.Rules!).SetValidator(ListRulesDraftValidator.Instance).When(static list => list.Rules is not null);
    }
}
