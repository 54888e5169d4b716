using FluentValidation;
using ImpactTracker.Outcomes;

namespace ImpactTracker.Reports;

/// <summary>The rules for asking for a report.</summary>
internal sealed class ReportDraftValidator : AbstractValidator<ReportDraft>
{
    /// <summary>The layouts that can be compiled.</summary>
    public static readonly string[] Templates = ["gtr"];

    /// <summary>The formats that can be written.</summary>
    public static readonly string[] Formats = ["html"];

    public static ReportDraftValidator Instance { get; } = new();

    public ReportDraftValidator()
    {
        RuleFor(static report => report.Awards).Must(static awards => awards is { Count: > 0 and <= 20 }).WithMessage("is required: the ids of 1 to 20 awards");
        RuleForEach(static report => report.Awards).Must(Checks.IsId).WithMessage(Checks.IdRule);
        RuleFor(static report => report.Template).Must(static template => template is null || Templates.Contains(template)).WithMessage($"must be one of {string.Join(", ", Templates)}");
        RuleForEach(static report => report.Formats).Must(static format => Formats.Contains(format)).WithMessage($"must be one of {string.Join(", ", Formats)}");
        RuleFor(static report => report.Formats).Must(static formats => formats is null or { Count: > 0 and <= 10 }).WithMessage("names 1 to 10 formats");
        RuleFor(static report => report.To).Must(static (report, to) => to is null || report.From is null || to >= report.From)
            .WithMessage(static report => $"must not be before from ({report.From:yyyy-MM-dd})");
    }
}
