using FluentValidation;
using ImpactTracker.Outcomes;

namespace ImpactTracker.Distributions;

/// <summary>The rules for a decision about a batch.</summary>
internal sealed class BatchDecisionDraftValidator : AbstractValidator<BatchDecisionDraft>
{
    public const string Accepted = "accepted";
    public const string NotSent = "not-sent";

    public static BatchDecisionDraftValidator Instance { get; } = new();

    public BatchDecisionDraftValidator()
    {
        RuleFor(static d => d.Decision).Must(static decision => decision is Accepted or NotSent).WithMessage("must be accepted (the provider took it) or not-sent (it did not; post it again)");
        RuleFor(static d => d.Reason).RequiredLine(500);
    }
}
