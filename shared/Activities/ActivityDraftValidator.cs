using FluentValidation;
using ImpactTracker.Outcomes;
using ImpactTracker.Storage;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Activities;

/// <summary>
/// The rules that an activity must keep to be stored. Mandatory fields are those of the question set (2019); results may follow
/// later, because an activity should be logged on the day it happens. Lengths are ours: one text column holds 32,000 characters.
/// </summary>
public sealed class ActivityDraftValidator : AbstractValidator<ActivityDraft>
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;
    private const int MaxNamed = 200;

    /// <summary>The rules, which hold nothing.</summary>
    public static ActivityDraftValidator Instance { get; } = new();

    private ActivityDraftValidator()
    {
        RuleFor(static a => a.Awards).Must(static awards => awards is { Count: > 0 }).WithMessage("is required: the id of at least one award");
        RuleFor(static a => a.Awards).Must(static awards => awards is null or { Count: <= 20 }).WithMessage("an activity counts for at most 20 awards");
        RuleForEach(static a => a.Awards).Must(Checks.IsId).WithMessage(Checks.IdRule);
        RuleFor(static a => a.Title).RequiredLine(500);
        RuleFor(static a => a.Form).NotNull().WithMessage($"is required: one of {Vocabulary.Form.Offered}").CodeOf(Vocabulary.Form);
        RuleFor(static a => a.GeographicReach).NotNull().WithMessage($"is required: one of {Vocabulary.GeographicReach.Offered}").CodeOf(Vocabulary.GeographicReach);
        RuleFor(static a => a.PrimaryAudience).NotNull().WithMessage($"is required: one of {Vocabulary.Audience.Offered}").CodeOf(Vocabulary.Audience);
        RuleForEach(static a => a.OtherAudiences).NotNull().WithMessage("must not be null").CodeOf(Vocabulary.Audience);
        RuleFor(static a => a.MostSignificantOutcome).CodeOf(Vocabulary.MostSignificantOutcome);
        RuleFor(static a => a.AudienceSizeBand).CodeOf(Vocabulary.AudienceSizeBand);
        RuleFor(static a => a.AudienceSize).Must(static people => people is null or (>= 1 and <= 100_000_000)).WithMessage("must be a whole number of people from 1 to 100000000, or null when nobody counted");
        RuleFor(static a => a.AudienceSizeBand)
            .Must(static (a, band) => a.AudienceSize is null || band is null || Vocabulary.AudienceSizeBand.CodeOf(band) == AudienceBand.Of(a.AudienceSize))
            .WithMessage(static a => $"does not hold the audienceSize of {a.AudienceSize}, which is in {AudienceBand.Of(a.AudienceSize)}");
        RuleFor(static a => a.SchemeName).OptionalLine(500);
        RuleFor(static a => a.SchemeName).Must(static (a, name) => name is null || a.PartOfOfficialScheme == true).WithMessage("may only be given with partOfOfficialScheme true");
        RuleFor(static a => a.ResultsAndImpact).OptionalText(LongText.Most);
        RuleFor(static a => a.Url).Link();
        RuleFor(static a => a.PlannedActivity).Must(static id => id is null || Checks.IsId(id)).WithMessage(Checks.IdRule);
        RuleFor(static a => a.Organisations).Must(static ids => ids is null or { Count: <= MaxNamed }).WithMessage($"at most {MaxNamed} organisations");
        RuleFor(static a => a.Beneficiaries).Must(static ids => ids is null or { Count: <= MaxNamed }).WithMessage($"at most {MaxNamed} beneficiaries");
        RuleForEach(static a => a.Organisations).Must(Checks.IsId).WithMessage(Checks.IdRule);
        RuleForEach(static a => a.Beneficiaries).Must(Checks.IsId).WithMessage(Checks.IdRule);
        Dates();
    }

    private void Dates()
    {
        RuleFor(static a => a.Years).Must(static (a, years) => a.StartDate is not null || years is { Count: > 0 })
            .WithMessage("is required when there is no startDate, such as [2019]");
        RuleFor(static a => a.EndDate).Must(static (a, end) => end is null || a.StartDate is not null).WithMessage("may only be given with a startDate");
        RuleFor(static a => a.EndDate).Must(static (a, end) => end is null || a.StartDate is null || end >= a.StartDate)
            .WithMessage(static a => $"must not be before startDate ({a.StartDate:yyyy-MM-dd})");
        RuleFor(static a => a.StartDate).Must(InRange).WithMessage($"must lie in the years {FirstYear} to {LastYear}");
        RuleFor(static a => a.EndDate).Must(InRange).WithMessage($"must lie in the years {FirstYear} to {LastYear}");
        RuleFor(static a => a.Years).Must(static years => years is null or { Count: <= 50 }).WithMessage("at most 50 years");
        RuleForEach(static a => a.Years).InclusiveBetween(FirstYear, LastYear).WithMessage($"must be a year from {FirstYear} to {LastYear}");
        RuleForEach(static a => a.Years)
            .Must(static (a, year) => a.StartDate is null || (year >= a.StartDate.Value.Year && year <= (a.EndDate ?? a.StartDate).Value.Year))
            .WithMessage(static (a, year) => $"{year} lies outside startDate and endDate");
    }

    private static bool InRange(DateOnly? date) => date is null || (date.Value.Year >= FirstYear && date.Value.Year <= LastYear);
}
