using FluentValidation;
using ImpactTracker.Outcomes;
using ImpactTracker.Storage;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Influences;

/// <summary>The rules that an influence on policy must keep to be stored.</summary>
public sealed class InfluenceDraftValidator : AbstractValidator<InfluenceDraft>
{
    internal const int MostAwards = 20;

    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>The rules, which hold nothing.</summary>
    public static InfluenceDraftValidator Instance { get; } = new(yearRequired: true);

    /// <summary>For files: the Gateway to Research does not publish the first year.</summary>
    public static InfluenceDraftValidator Imported { get; } = new(yearRequired: false);

    private InfluenceDraftValidator(bool yearRequired)
    {
        RuleFor(static one => one.Awards).Must(static awards => awards is { Count: > 0 and <= MostAwards }).WithMessage($"is required: the ids of 1 to {MostAwards} awards");
        RuleForEach(static one => one.Awards).Must(Checks.IsId).WithMessage(Checks.IdRule);
        RuleFor(static one => one.Title).RequiredLine(500);
        RuleFor(static one => one.Type).NotNull().WithMessage($"is required: one of {Vocabulary.InfluenceType.Offered}").CodeOf(Vocabulary.InfluenceType);
        RuleFor(static one => one.FirstYear).Must(year => year is not null || !yearRequired).WithMessage("is required: the first calendar year of the influence, such as 2019");
        RuleFor(static one => one.FirstYear).Must(static year => year is null or (>= FirstYear and <= LastYear)).WithMessage($"must be a year from {FirstYear} to {LastYear}");
        RuleFor(static one => one.GeographicReach).NotNull().WithMessage($"is required: one of {Vocabulary.InfluenceReach.Offered}").CodeOf(Vocabulary.InfluenceReach);
        RuleForEach(static one => one.Areas).NotNull().WithMessage("must not be null").CodeOf(Vocabulary.InfluenceArea);
        RuleForEach(static one => one.ImpactTypes).NotNull().WithMessage("must not be null").CodeOf(Vocabulary.InfluenceImpactType);
        RuleFor(static one => one.Impact).OptionalText(LongText.Most);
        RuleFor(static one => one.Url).Link();
        RuleFor(static one => one.Activities).Must(static ids => ids is null or { Count: <= 100 }).WithMessage("at most 100 activities");
        RuleForEach(static one => one.Activities).Must(Checks.IsId).WithMessage(Checks.IdRule);
    }
}
