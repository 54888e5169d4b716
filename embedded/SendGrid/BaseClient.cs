using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SendGrid.Helpers.Errors;
using SendGrid.Helpers.Mail;
using SendGrid.Helpers.Reliability;

namespace SendGrid;

/// <summary>Puts a request of SendGrid's web API on the wire and hands back the answer as it came.</summary>
public abstract class BaseClient : ISendGridClient
{
    private const string DefaultMediaType = "application/json";
    private const string UserAgent = "sendgrid/9.29.3 csharp";

    private readonly BaseClientOptions options;
    private readonly HttpClient client;

    protected BaseClient(BaseClientOptions options)
        : this(httpClient: null, options)
    {
    }

    protected BaseClient(IWebProxy webProxy, BaseClientOptions options)
        : this(Retrying(options, webProxy), options)
    {
    }

    /// <param name="httpClient">Used as it is; only a client made here repeats requests by <see cref="ReliabilitySettings"/>.</param>
    /// <param name="options">Where requests go and what they carry.</param>
    protected BaseClient(HttpClient httpClient, BaseClientOptions options)
    {
        this.options = options ?? throw new ArgumentNullException(nameof(options));
        client = httpClient ?? Retrying(options, webProxy: null);
        if (options.RequestHeaders is not null && options.RequestHeaders.TryGetValue("Content-Type", out var mediaType))
        {
            MediaType = mediaType;
        }
    }

    /// <summary>The verbs of the API.</summary>
    public enum Method
    {
        DELETE,
        GET,
        PATCH,
        POST,
        PUT,
    }

    public string UrlPath
    {
        get => options.UrlPath;
        set => options.UrlPath = value;
    }

    public string Version
    {
        get => options.Version;
        set => options.Version = value;
    }

    public string MediaType { get; set; } = DefaultMediaType;

    /// <summary>Splits a header value such as <c>Bearer key</c> into scheme and parameter.</summary>
    public virtual AuthenticationHeaderValue AddAuthorization(KeyValuePair<string, string> header)
    {
        var parts = header.Value.Split();
        return new AuthenticationHeaderValue(parts[0], parts[1]);
    }

    public virtual async Task<Response> MakeRequest(HttpRequestMessage request, CancellationToken cancellationToken = default)
    {
        var answer = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode && options.HttpErrorAsException)
        {
            await ErrorHandler.ThrowException(answer).ConfigureAwait(false);
        }

        // The service has been seen to answer with the charset "utf8", which .NET does not know.
        if (answer.Content.Headers.ContentType is { CharSet: "utf8" } contentType)
        {
            contentType.CharSet = Encoding.UTF8.WebName;
        }

        return new Response(answer.StatusCode, answer.Content, answer.Headers);
    }

    /// <param name="method">The verb.</param>
    /// <param name="requestBody">The body, sent as UTF-8; for JSON the content type carries no charset.</param>
    /// <param name="queryParams">A JSON object; an array becomes a repeated parameter.</param>
    /// <param name="urlPath">The path after the version; none: <see cref="UrlPath"/>.</param>
    /// <param name="cancellationToken">Gives up waiting. The service may have got the request all the same.</param>
    public async Task<Response> RequestAsync(
        SendGridClient.Method method,
        string requestBody = null,
        string queryParams = null,
        string urlPath = null,
        CancellationToken cancellationToken = default)
    {
        var request = new HttpRequestMessage(new HttpMethod(method.ToString()), Address(urlPath, queryParams));
        if (requestBody is not null)
        {
            request.Content = new StringContent(requestBody, Encoding.UTF8, MediaType);
            if (string.Equals(MediaType, DefaultMediaType, StringComparison.Ordinal))
            {
                request.Content.Headers.ContentType.CharSet = null;
            }
        }

        foreach (var (name, value) in options.RequestHeaders ?? [])
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Headers.Authorization = options.Auth;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(MediaType));
        request.Headers.UserAgent.TryParseAdd(UserAgent);
        return await MakeRequest(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary><c>POST {Host}/v3/mail/send</c>. 202 means queued, not delivered.</summary>
    public Task<Response> SendEmailAsync(SendGridMessage msg, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(msg);
        return RequestAsync(Method.POST, msg.Serialize(), urlPath: "mail/send", cancellationToken: cancellationToken);
    }

    private static HttpClient Retrying(BaseClientOptions options, IWebProxy webProxy)
    {
        ArgumentNullException.ThrowIfNull(options);
        var handler = new HttpClientHandler();
        if (webProxy is not null)
        {
            handler.Proxy = webProxy;
            handler.PreAuthenticate = true;
            handler.UseDefaultCredentials = false;
        }

        return new HttpClient(new RetryDelegatingHandler(handler, options.ReliabilitySettings));
    }

    private Uri Address(string urlPath, string queryParams)
    {
        var root = options.Host.EndsWith('/') ? options.Host : options.Host + "/";
        var path = urlPath ?? options.UrlPath;
        var versioned = options.Version is null ? path : $"{options.Version}/{path}";
        return new Uri(new Uri(root), versioned + QueryString.From(queryParams));
    }
}
