using FluentValidation;
using ImpactTracker.Json;
using ImpactTracker.Outcomes;
using ImpactTracker.Reports.Formats;
using ImpactTracker.Reports.Templates;

namespace ImpactTracker.Reports;

/// <summary>The rules for asking for a report.</summary>
public sealed class ReportDraftValidator : AbstractValidator<ReportDraft>
{
    /// <summary>The layout of a report that asks for none.</summary>
    public const string DefaultTemplate = "gtr";

    // Their ids, joined by commas, must fit into a column of 32,768 characters.
    private const int MostAwards = 400;

    // Statics are made in this order, and the rules need the sentences.
    /// <summary>What must be said of awards.</summary>
    public static string AwardsRule { get; } = $"is required: the ids of 1 to {MostAwards} awards, or \"all\"";

    /// <summary>What must be said of a layout.</summary>
    public static string TemplateRule { get; } = $"must be one of {string.Join(", ", ReportTemplates.Names)}";

    /// <summary>What must be said of a format.</summary>
    public static string FormatRule { get; } = $"must be one of {string.Join(", ", ReportFormats.All.Keys)}";

    /// <summary>The rules, which hold nothing.</summary>
    public static ReportDraftValidator Instance { get; } = new();

    /// <summary>The format of a report that asks for none.</summary>
    public static string[] DefaultFormats { get; } = ["html"];

    private ReportDraftValidator()
    {
        RuleFor(static report => report.Awards).Must(IsSome).WithMessage(AwardsRule);
        RuleForEach(static report => report.Awards).Must(Checks.IsId).WithMessage(Checks.IdRule);
        RuleFor(static report => report.Template).Must(static template => template is null || IsTemplate(template)).WithMessage(TemplateRule);
        RuleForEach(static report => report.Formats).Must(IsFormat).WithMessage(FormatRule);
        RuleFor(static report => report.Formats).Must(static formats => formats is null or { Count: > 0 and <= 10 }).WithMessage("names 1 to 10 formats");
        RuleFor(static report => report.To).Must(static (report, to) => to is null || report.From is null || to >= report.From)
            .WithMessage(static report => $"must not be before from ({report.From:yyyy-MM-dd})");
    }

    /// <summary>Whether awards are named.</summary>
    public static bool IsSome(ListOrAll? awards) => awards is { IsAll: true } or { Count: > 0 and <= MostAwards };

    internal static bool IsTemplate(string? template) => ReportTemplates.Names.Contains(template);

    internal static bool IsFormat(string? format) => format is not null && ReportFormats.All.ContainsKey(format);
}
