using FluentValidation;
using ImpactTracker.Mail;
using ImpactTracker.Outcomes;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Stakeholders;

/// <summary>The rules for a stakeholder: what mail needs (address, kind of subscriber, basis, source, review) is required from the beginning.</summary>
public sealed class StakeholderDraftValidator : AbstractValidator<StakeholderDraft>
{
    /// <summary>Characters of a line such as a name or a role.</summary>
    public const int MaxLine = 200;

    /// <summary>Characters of the notes.</summary>
    public const int MaxNotes = 4_000;

    /// <summary>The rules, which hold nothing.</summary>
    public static StakeholderDraftValidator Instance { get; } = new();

    private StakeholderDraftValidator()
    {
        RuleFor(static one => one.Email).Must(static email => EmailAddress.Problem(email, out _) is null).WithMessage(static one => EmailAddress.Problem(one.Email, out _) ?? "");
        RuleFor(static one => one.Name).OptionalLine(MaxLine);
        RuleFor(static one => one.Organisation).NotNull().WithMessage("is required: the id of an organisation").DependentRules(
            () => RuleFor(static one => one.Organisation).Id());
        RuleFor(static one => one.Role).OptionalLine(MaxLine);
        RuleFor(static one => one.SubscriberType).NotNull().WithMessage($"is required: one of {Vocabulary.SubscriberType.Offered}").CodeOf(Vocabulary.SubscriberType);
        RuleFor(static one => one.LawfulBasis).NotNull().WithMessage($"is required: one of {Vocabulary.LawfulBasis.Offered}").CodeOf(Vocabulary.LawfulBasis);
        RuleFor(static one => one.Source).RequiredLine(MaxLine);
        RuleFor(static one => one.ReviewBy).NotNull().WithMessage("is required: the day by which the entry must be reviewed, such as 2027-12-31");
        RuleFor(static one => one.Notes).OptionalText(MaxNotes);
    }
}
