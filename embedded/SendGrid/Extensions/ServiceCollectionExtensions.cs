using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SendGrid.Extensions.DependencyInjection;

/// <summary>Registers <see cref="ISendGridClient"/> over the HTTP client factory (package SendGrid.Extensions.DependencyInjection).</summary>
public static class ServiceCollectionExtensions
{
    public static IHttpClientBuilder AddSendGrid(this IServiceCollection services, Action<IServiceProvider, SendGridClientOptions> configureOptions)
    {
        services.AddOptions<SendGridClientOptions>()
            .Configure<IServiceProvider>((options, provider) => configureOptions(provider, options))
            .PostConfigure(options =>
            {
                if (string.IsNullOrWhiteSpace(options.ApiKey))
                {
                    throw new ArgumentNullException(nameof(configureOptions), "An API key is required.");
                }
            });
        services.TryAddTransient<ISendGridClient>(provider => provider.GetRequiredService<InjectableSendGridClient>());
        return services.AddHttpClient<InjectableSendGridClient>();
    }

    public static IHttpClientBuilder AddSendGrid(this IServiceCollection services, Action<SendGridClientOptions> configureOptions) =>
        services.AddSendGrid((_, options) => configureOptions(options));
}
