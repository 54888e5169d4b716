using FluentValidation;
using ImpactTracker.Json;
using ImpactTracker.Mail;
using ImpactTracker.Outcomes;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Awards;

/// <summary>The rules for an award. Lengths are ours: generous for text that people paste, small enough for one row.</summary>
public sealed class AwardDraftValidator : AbstractValidator<AwardDraft>
{
    /// <summary>The rules, which hold nothing.</summary>
    public static AwardDraftValidator Instance { get; } = new();

    private AwardDraftValidator()
    {
        RuleFor(static award => award.Title).RequiredLine(500);
        RuleFor(static award => award.Reference).OptionalLine(100);
        RuleFor(static award => award.Funder).RequiredLine(200);
        RuleFor(static award => award.LeadOrganisation).RequiredLine(300);
        RuleFor(static award => award.Department).OptionalLine(300);
        RuleFor(static award => award.PrincipalInvestigator).OptionalLine(200);
        RuleFor(static award => award.Value).OptionalLine(100);
        RuleFor(static award => award.Manager).Must(static address => address is null || EmailAddress.Problem(address, out _) is null)
            .WithMessage(static award => EmailAddress.Problem(award.Manager, out _) ?? "");
        RuleFor(static award => award.StartDate).NotNull().WithMessage("is required, as a date such as 2017-01-01");
        RuleFor(static award => award.EndDate).NotNull().WithMessage("is required, as a date such as 2019-12-31");
        RuleFor(static award => award.EndDate).Must(static (award, end) => end is null || award.StartDate is null || end >= award.StartDate)
            .WithMessage(static award => $"must not be before startDate ({award.StartDate:yyyy-MM-dd})");
        RuleFor(static award => award.PlannedImpact!).SetValidator(new PlannedImpactDraftValidator()).When(static award => award.PlannedImpact is not null);
    }

    private sealed class PlannedImpactDraftValidator : AbstractValidator<PlannedImpactDraft>
    {
        // A text column of Table Storage holds 64 KiB in UTF-16: 32,768 characters.
        private const int MaxText = 32_000;

        public PlannedImpactDraftValidator()
        {
            RuleForEach(static plan => plan.Beneficiaries).ChildRules(static group =>
            {
                group.RuleFor(static b => b.Id).Id();
                group.RuleFor(static b => b.Name).RequiredLine(300);
                group.RuleFor(static b => b.Description).OptionalText(5_000);
            });
            RuleForEach(static plan => plan.PlannedActivities).ChildRules(static planned =>
            {
                planned.RuleFor(static a => a.Id).Id();
                planned.RuleFor(static a => a.Title).RequiredLine(500);
                planned.RuleFor(static a => a.Form).CodeOf(Vocabulary.Form);
                planned.RuleFor(static a => a.Target).Must(static target => target is null or (> 0 and <= 10_000)).WithMessage("must be a whole number from 1 to 10000");
            });
            RuleFor(static plan => plan.Beneficiaries).Must(static groups => Distinct(groups?.Select(static b => b.Id))).WithMessage("two beneficiaries have the same id");
            RuleFor(static plan => plan.PlannedActivities).Must(static all => Distinct(all?.Select(static a => a.Id))).WithMessage("two planned activities have the same id");
            RuleForEach(static plan => plan.PlannedActivities)
                .Must(static (plan, planned) => planned.Beneficiaries is null || planned.Beneficiaries.All(id => plan.Beneficiaries?.Any(b => b.Id == id) == true))
                .WithMessage("names a beneficiary that plannedImpact.beneficiaries does not have");
            RuleFor(static plan => plan.Beneficiaries).Must(static (plan, _) => TrackerJson.Write(plan).Length <= MaxText)
                .WithMessage(static plan => $"the planned impact has {TrackerJson.Write(plan).Length} characters as JSON, beneficiaries and planned activities together; at most {MaxText} are kept");
        }

        private static bool Distinct(IEnumerable<string?>? ids) => ids is null || ids.GroupBy(static id => id, StringComparer.Ordinal).All(static same => same.Count() == 1);
    }
}
