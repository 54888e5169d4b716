using FluentValidation;
using ImpactTracker.Outcomes;

namespace ImpactTracker.Distributions;

/// <summary>The rules for asking for a distribution.</summary>
public sealed class DistributionDraftValidator : AbstractValidator<DistributionDraft>
{
    /// <summary>The rules, which hold nothing.</summary>
    public static DistributionDraftValidator Instance { get; } = new();

    private DistributionDraftValidator()
    {
        RuleFor(static d => d.Lists).Must(static lists => lists is { Count: > 0 and <= 20 }).WithMessage("is required: the ids of 1 to 20 lists");
        RuleForEach(static d => d.Lists).Must(Checks.IsId).WithMessage(Checks.IdRule);
        RuleFor(static d => d.MaxLatenessMinutes).Must(static minutes => minutes is null or (>= 1 and <= 10_080)).WithMessage("must be a whole number of minutes from 1 to 10080 (a week)");
    }
}
