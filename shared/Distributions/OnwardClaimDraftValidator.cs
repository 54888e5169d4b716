using FluentValidation;
using ImpactTracker.Outcomes;

namespace ImpactTracker.Distributions;

/// <summary>The rules for a claim of onward reach.</summary>
public sealed class OnwardClaimDraftValidator : AbstractValidator<OnwardClaimDraft>
{
    /// <summary>So many organisations can be named.</summary>
    public const int MostOrganisations = 500;

    /// <summary>The rules, which hold nothing.</summary>
    public static OnwardClaimDraftValidator Instance { get; } = new();

    private OnwardClaimDraftValidator()
    {
        RuleFor(static claim => claim.By).RequiredLine(200);
        RuleFor(static claim => claim.Stakeholder).Must(Checks.IsId).WithMessage("is required: the id of the recipient who passed it on, as the deliveries list it");
        RuleFor(static claim => claim.Date).NotNull().WithMessage("is required: the day on which it was passed on");
        RuleFor(static claim => claim.OrganisationCount).Must(static count => count is null or (>= 1 and <= 1_000_000)).WithMessage("must be a whole number from 1 to 1000000");
        RuleFor(static claim => claim.Organisations).Must(static ids => ids is null or { Count: <= MostOrganisations }).WithMessage($"at most {MostOrganisations} organisations");
        RuleForEach(static claim => claim.Organisations).Must(Checks.IsId).WithMessage(Checks.IdRule);
        RuleFor(static claim => claim.OrganisationCount).Must(static (claim, count) => count is not null || claim.Organisations is { Count: > 0 }).WithMessage("is required where organisations are not named: to how many it was passed on");
        RuleFor(static claim => claim.OrganisationCount).Must(static (claim, count) => count is null || count >= (claim.Organisations?.Count ?? 0)).WithMessage("is less than the organisations that are named");
        RuleFor(static claim => claim.Evidence).RequiredText(2000);
        RuleFor(static claim => claim.Url).Link();
    }
}
