using ImpactTracker.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Stakeholders;

/// <summary>Registers the Stakeholders slice.</summary>
public static class StakeholdersSetup
{
    /// <summary>Organisations, stakeholders, lists, suppressions.</summary>
    public static IServiceCollection AddStakeholders(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PrivacyOptions>().Bind(configuration.GetSection(PrivacyOptions.Section)).ValidateDataAnnotations()
            .Validate(static privacy => privacy.HashKey.Length == 0 || SecretKey.IsOne(privacy.HashKey), "The setting Privacy__HashKey must be the Base64 of at least 32 random bytes.")
            .ValidateOnStart();
        return services
            .AddTable(OrganisationRow.Table)
            .AddTable(StakeholderRow.Table)
            .AddTable(ListRow.Table)
            .AddTable(ListMemberRow.Table)
            .AddTable(SuppressionRow.Table)
            .AddSingleton<AddressHash>()
            .AddSingleton<OrganisationTable>()
            .AddSingleton<OrganisationRegister>()
            .AddSingleton<SupersededOrganisations>()
            .AddSingleton<StakeholderTable>()
            .AddSingleton<StakeholderRegister>()
            .AddSingleton<AddressChange>()
            .AddSingleton<ListTable>()
            .AddSingleton<ListMemberTable>()
            .AddSingleton<ListRegister>()
            .AddSingleton<ListMembership>()
            .AddSingleton<ListMembersReading>()
            .AddSingleton<ListReviewing>()
            .AddSingleton<ListHistory>()
            .AddSingleton<SuppressionTable>()
            .AddSingleton<ContactWriting>()
            .AddSingleton<SuppressionCheck>()
            .AddSingleton<SuppressionDesk>()
            .AddSingleton<ContactImport>();
    }
}
