using FluentValidation;
using ImpactTracker.Mail;
using ImpactTracker.Outcomes;

namespace ImpactTracker.Reports.Schedules;

/// <summary>The rules for a schedule.</summary>
internal sealed class ScheduleDraftValidator : AbstractValidator<ScheduleDraft>
{
    private const int MostRecipients = 50;

    public static ScheduleDraftValidator Instance { get; } = new();

    public ScheduleDraftValidator()
    {
        RuleFor(static draft => draft.Awards).Must(ReportDraftValidator.IsSome).WithMessage(ReportDraftValidator.AwardsRule);
        RuleForEach(static draft => draft.Awards).Must(Checks.IsId).WithMessage(Checks.IdRule);
        RuleFor(static draft => draft.Template).Must(static template => template is null || ReportDraftValidator.IsTemplate(template)).WithMessage(ReportDraftValidator.TemplateRule);
        RuleFor(static draft => draft.Every).Must(static every => SchedulePeriod.Names.Contains(every)).WithMessage($"is required: one of {string.Join(", ", SchedulePeriod.Names)}");
        RuleForEach(static draft => draft.Formats).Must(ReportDraftValidator.IsFormat).WithMessage(ReportDraftValidator.FormatRule);
        RuleFor(static draft => draft.Formats).Must(static formats => formats is null or { Count: > 0 and <= 10 }).WithMessage("names 1 to 10 formats");
        RuleFor(static draft => draft.ShareWith).Must(static to => to is null or { Count: <= MostRecipients }).WithMessage($"at most {MostRecipients} addresses");
        RuleForEach(static draft => draft.ShareWith).Must(static address => EmailAddress.Problem(address, out _) is null).WithMessage(static (_, address) => EmailAddress.Problem(address, out string _) ?? "");
    }
}
