namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Gives HTTP functions ASP.NET Core's request and results.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder;
    }
}
