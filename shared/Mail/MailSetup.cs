using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SendGrid;

namespace ImpactTracker.Mail;

/// <summary>Registers the way to the mail provider.</summary>
public static class MailSetup
{
    /// <summary>The provider's client without retries, the links, and the check of webhook signatures.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section)).ValidateDataAnnotations()
            .Validate(static mail => EmailAddress.Problem(mail.From, out _) is null, "The setting Mail__From is not a mail address.")
            .ValidateOnStart();
        services.AddOptions<LinkOptions>().Bind(configuration.GetSection(LinkOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient(nameof(MailPost));
        return services
            .AddTransient<ISendGridClient>(Client)
            .AddTransient<MailPost>()
            .AddSingleton<SignedToken>()
            .AddSingleton<WebhookSignature>();
    }

    // A client with an HttpClient of its own making never tries again by itself, and that is what the ledger needs.
    private static SendGridClient Client(IServiceProvider provider)
    {
        var mail = provider.GetRequiredService<IOptions<MailOptions>>().Value;
        var options = new SendGridClientOptions { ApiKey = mail.ApiKey };
        if (mail.Host.Length > 0)
        {
            options.Host = mail.Host;
        }

        return new SendGridClient(provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(MailPost)), options);
    }
}
