using ImpactTracker.Functions.Pages.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Functions.Pages;

/// <summary>Registers what pages share.</summary>
public static class PagesSetup
{
    /// <summary>The renderer, the forms, and the desk that page functions ask.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        return services.AddSingleton<FormTokens>().AddSingleton<PageDesk>()
            .AddSingleton<Log.LogForms>()
            .AddSingleton<Activities.ActivityDesk>().AddSingleton<Import.ImportDesk>().AddSingleton<History.HistoryNames>().AddSingleton<Influences.InfluenceForms>()
            .AddSingleton<Briefs.BriefForms>().AddSingleton<Briefs.PreviewRecipients>().AddSingleton<Briefs.BriefReading>().AddSingleton<Briefs.SendForms>().AddTransient<Briefs.SendCheck>()
            .AddSingleton<Distributions.DistributionReading>().AddTransient<Distributions.BatchReading>().AddSingleton<Distributions.ClaimForms>()
            .AddSingleton<Reports.AwardTitles>().AddSingleton<Reports.ReportView>().AddSingleton<Reports.ShareDecisionView>().AddSingleton<Reports.ScheduleView>().AddSingleton<Narratives.NarrativeView>()
            .AddSingleton<Stakeholders.OrganisationNames>().AddSingleton<Awards.PlanGroups>().AddSingleton<Organisations.OrganisationForms>().AddSingleton<Stakeholders.StakeholdersView>().AddSingleton<Stakeholders.StakeholderForms>().AddSingleton<Stakeholders.StakeholderView>()
            .AddSingleton<Stakeholders.ContactImportForms>().AddSingleton<Stakeholders.SuppressionsView>()
            .AddSingleton<Lists.ListView>().AddSingleton<Lists.ListReviewView>();
    }
}
