using ImpactTracker.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Briefs;

/// <summary>Registers the Briefs slice.</summary>
public static class BriefsSetup
{
    /// <summary>Container of the briefs' documents and of the content that was mailed.</summary>
    public const string Container = "briefs";

    /// <summary>Policy briefs, their documents and their mail.</summary>
    public static IServiceCollection AddBriefs(this IServiceCollection services) => services
        .AddTable(BriefRow.Table)
        .AddContainer(Container)
        .AddSingleton<BriefTable>()
        .AddSingleton<BriefRegister>()
        .AddSingleton<BriefMail>();
}
