using ImpactTracker.Storage;
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
            .Validate(static mail => mail.From.Length == 0 || EmailAddress.Problem(mail.From, out _) is null, "The setting Mail__From is not a mail address.")
            .Validate(static mail => mail.WebhookPublicKey.Length == 0 || WebhookSignature.IsPublicKey(mail.WebhookPublicKey), "The setting Mail__WebhookPublicKey must be the public key of the signed event webhook, as the provider shows it.")
            .ValidateOnStart();
        services.AddOptions<LinkOptions>().Bind(configuration.GetSection(LinkOptions.Section)).ValidateDataAnnotations()
            .Validate(static links => links.SigningKey.Length == 0 || SecretKey.IsOne(links.SigningKey), "The setting Links__SigningKey must be the Base64 of at least 32 random bytes.")
            .ValidateOnStart();
        services.AddHttpClient(nameof(MailPost));
        return services
            .AddTransient<ISendGridClient>(Client)
            .AddTransient<MailPost>()
            .AddTransient<MailErasure>()
            .AddTransient<MailLog>()
            .AddTransient<MailFence>()
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
