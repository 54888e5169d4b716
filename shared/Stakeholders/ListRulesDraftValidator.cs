using FluentValidation;
using ImpactTracker.Outcomes;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Stakeholders;

/// <summary>The rules for the rules of a list.</summary>
internal sealed class ListRulesDraftValidator : AbstractValidator<ListRulesDraft>
{
    private const int MostValues = 100;

    public static ListRulesDraftValidator Instance { get; } = new();

    public ListRulesDraftValidator()
    {
        RuleFor(static rules => rules).Must(static rules => rules.OrganisationTypes is { Count: > 0 } || rules.Regions is { Count: > 0 } || rules.Beneficiaries is { Count: > 0 })
            .OverridePropertyName("organisationTypes").WithMessage("at least one of organisationTypes, regions and beneficiaries must have a value; leave rules out for a list that is kept by hand");
        RuleFor(static rules => rules.OrganisationTypes).Must(FewEnough).WithMessage("at most 100 values");
        RuleForEach(static rules => rules.OrganisationTypes).CodeOf(Vocabulary.OrganisationType);
        RuleFor(static rules => rules.Regions).Must(FewEnough).WithMessage("at most 100 values");
        RuleForEach(static rules => rules.Regions).RequiredLine(100);
        RuleFor(static rules => rules.Beneficiaries).Must(FewEnough).WithMessage("at most 100 values");
        RuleForEach(static rules => rules.Beneficiaries).Id();
    }

    private static bool FewEnough(IReadOnlyList<string>? values) => values is null or { Count: <= MostValues };
}
