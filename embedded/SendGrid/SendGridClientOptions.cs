using System.Net.Http.Headers;

namespace SendGrid;

/// <summary>The options of <see cref="SendGridClient"/>: the API key, and the region whose service is used.</summary>
public class SendGridClientOptions : BaseClientOptions
{
    private const string GlobalHost = "https://api.sendgrid.com";
    private const string EuropeanHost = "https://api.eu.sendgrid.com";

    private string apiKey;

    public SendGridClientOptions()
    {
        Host = GlobalHost;
    }

    /// <summary>The key sent as <c>Authorization: Bearer</c>; a blank one throws <see cref="ArgumentNullException"/>.</summary>
    public string ApiKey
    {
        get => apiKey;
        set
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                throw new ArgumentNullException(nameof(value), "An API key is required.");
            }

            apiKey = value;
            Auth = new AuthenticationHeaderValue("Bearer", value);
        }
    }

    /// <summary>Points <see cref="BaseClientOptions.Host"/> at a region: <c>eu</c> or <c>global</c>.</summary>
    public SendGridClientOptions SetDataResidency(string region)
    {
        if (string.IsNullOrWhiteSpace(region))
        {
            throw new ArgumentNullException(nameof(region));
        }

        Host = region switch
        {
            "eu" => EuropeanHost,
            "global" => GlobalHost,
            _ => throw new InvalidOperationException("The region can only be \"eu\" or \"global\"."),
        };
        return this;
    }
}
