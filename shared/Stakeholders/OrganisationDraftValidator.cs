using FluentValidation;
using ImpactTracker.Outcomes;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Stakeholders;

/// <summary>The rules for an organisation.</summary>
internal sealed class OrganisationDraftValidator : AbstractValidator<OrganisationDraft>
{
    public static OrganisationDraftValidator Instance { get; } = new();

    public OrganisationDraftValidator()
    {
        RuleFor(static one => one.Name).RequiredLine(200);
        RuleFor(static one => one.Type).NotNull().WithMessage($"is required: one of {Vocabulary.OrganisationType.Offered}").CodeOf(Vocabulary.OrganisationType);
        RuleFor(static one => one.OnsCode).OptionalLine(20);
        RuleFor(static one => one.ValidTo).Must(static (one, to) => to is null || one.ValidFrom is null || to >= one.ValidFrom)
            .WithMessage(static one => $"must not be before validFrom ({one.ValidFrom:yyyy-MM-dd})");
        RuleFor(static one => one.Successors).Must(static ids => ids is null or { Count: <= 50 }).WithMessage("at most 50 successors");
        RuleForEach(static one => one.Successors).Must(Checks.IsId).WithMessage(Checks.IdRule);
        RuleFor(static one => one.Region).OptionalLine(100);
        RuleFor(static one => one.Beneficiaries).Must(static ids => ids is null or { Count: <= 100 }).WithMessage("at most 100 beneficiaries");
        RuleForEach(static one => one.Beneficiaries).Must(Checks.IsId).WithMessage(Checks.IdRule);
    }
}
