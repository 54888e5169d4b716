using FluentValidation;
using ImpactTracker.Outcomes;

namespace ImpactTracker.Briefs;

/// <summary>The rules for a brief. The title becomes a mail's subject, so it is one line of a length that mail programs show.</summary>
public sealed class BriefDraftValidator : AbstractValidator<BriefDraft>
{
    internal const int MostAwards = 20;

    /// <summary>The rules, which hold nothing.</summary>
    public static BriefDraftValidator Instance { get; } = new();

    private BriefDraftValidator()
    {
        RuleFor(static brief => brief.Awards).Must(static awards => awards is { Count: > 0 and <= MostAwards }).WithMessage($"is required: the ids of 1 to {MostAwards} awards");
        RuleForEach(static brief => brief.Awards).Must(Checks.IsId).WithMessage(Checks.IdRule);
        RuleFor(static brief => brief.Title).RequiredLine(200);
        RuleFor(static brief => brief.Number).OptionalLine(40);
        RuleFor(static brief => brief.Authors).Must(static authors => authors is null or { Count: <= 50 }).WithMessage("at most 50 authors");
        RuleForEach(static brief => brief.Authors).NotNull().WithMessage("must not be null").OptionalLine(200);
        RuleFor(static brief => brief.Summary).RequiredText(20_000);
        RuleFor(static brief => brief.Url).Link();
        RuleFor(static brief => brief.PlannedActivity).Must(static id => id is null || Checks.IsId(id)).WithMessage(Checks.IdRule);
    }
}
