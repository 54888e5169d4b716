namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Gives HTTP functions ASP.NET Core's request and results.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    /// <remarks>Call it before <c>UseMiddleware</c>: only steps that are registered after it run inside it and may replace the answer.</remarks>
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AnswerHttp();
        return builder;
    }
}
