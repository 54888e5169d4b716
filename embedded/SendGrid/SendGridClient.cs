using System.Net;

namespace SendGrid;

/// <summary>The client of SendGrid's web API, authorised by an API key.</summary>
public class SendGridClient : BaseClient
{
    public SendGridClient(
        IWebProxy webProxy,
        string apiKey,
        string host = null,
        Dictionary<string, string> requestHeaders = null,
        string version = null,
        string urlPath = null,
        bool httpErrorAsException = false)
        : base(webProxy, Options(apiKey, host, requestHeaders, version, urlPath, httpErrorAsException))
    {
    }

    public SendGridClient(
        HttpClient httpClient,
        string apiKey,
        string host = null,
        Dictionary<string, string> requestHeaders = null,
        string version = null,
        string urlPath = null,
        bool httpErrorAsException = false)
        : base(httpClient, Options(apiKey, host, requestHeaders, version, urlPath, httpErrorAsException))
    {
    }

    public SendGridClient(
        string apiKey,
        string host = null,
        Dictionary<string, string> requestHeaders = null,
        string version = null,
        string urlPath = null)
        : base(Options(apiKey, host, requestHeaders, version, urlPath, httpErrorAsException: false))
    {
    }

    public SendGridClient(SendGridClientOptions options)
        : base(options)
    {
    }

    public SendGridClient(HttpClient httpClient, SendGridClientOptions options)
        : base(httpClient, options)
    {
    }

    private static SendGridClientOptions Options(
        string apiKey,
        string host,
        Dictionary<string, string> requestHeaders,
        string version,
        string urlPath,
        bool httpErrorAsException)
    {
        var options = new SendGridClientOptions { ApiKey = apiKey, UrlPath = urlPath, HttpErrorAsException = httpErrorAsException };
        options.Host = host ?? options.Host;
        options.RequestHeaders = requestHeaders ?? options.RequestHeaders;
        options.Version = version ?? options.Version;
        return options;
    }
}
