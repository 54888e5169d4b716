using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Wire;

/// <summary>One account as this client reaches it: its address, and the pipeline that retries, signs and sends.</summary>
internal sealed class TableAccount
{
    private readonly HttpPipeline pipeline;
    private readonly string version;

    private TableAccount(Uri endpoint, TableClientOptions? options, HttpPipelinePolicy? perCall, HttpPipelinePolicy? perRetry)
    {
        options ??= new();
        if (endpoint.Query.Length > 0)
        {
            perCall ??= new SasPolicy(new AzureSasCredential(endpoint.Query));
        }

        Endpoint = new UriBuilder(endpoint) { Query = string.Empty }.Uri;
        Path = Endpoint.AbsolutePath.TrimEnd('/');
        Name = TableEndpoint.Account(Endpoint);
        version = options.Version;
        var built = new HttpPipelineOptions(options) { RequestFailedDetailsParser = new TableFailureParser() };
        if (perCall is not null)
        {
            built.PerCallPolicies.Add(perCall);
        }

        if (perRetry is not null)
        {
            built.PerRetryPolicies.Add(perRetry);
        }

        built.PerRetryPolicies.Add(new PageBodyPolicy());
        pipeline = HttpPipelineBuilder.Build(built);
    }

    /// <summary>Without a query, so that it can be logged.</summary>
    public Uri Endpoint { get; }

    /// <summary>What stands before the table's name in a request's path; empty in Azure, the account in an emulator.</summary>
    public string Path { get; }

    public string Name { get; }

    public static TableAccount Open(string connectionString, TableClientOptions? options)
    {
        var parsed = TableConnectionString.Parse(connectionString);
        return parsed.Key is { } key ? Open(parsed.Endpoint, key, options) : Open(parsed.Endpoint, new AzureSasCredential(parsed.Signature!), options);
    }

    public static TableAccount Open(Uri endpoint, TableClientOptions? options) => new(Checked(endpoint), options, null, null);

    public static TableAccount Open(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return new(Checked(endpoint), options, null, new SharedKeyPolicy(credential));
    }

    public static TableAccount Open(Uri endpoint, AzureSasCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return Checked(endpoint).Query.Contains("sig=", StringComparison.Ordinal)
            ? throw new ArgumentException("The address carries a shared access signature already, so a credential with another one cannot be used.", nameof(endpoint))
            : new(endpoint, options, new SasPolicy(credential), null);
    }

    public static TableAccount Open(Uri endpoint, TokenCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(credential);
        var audience = options?.Audience ?? TableAudience.AzurePublicCloud;
        return Checked(endpoint).Scheme != Uri.UriSchemeHttps
            ? throw new ArgumentException("A token is not sent over anything but https.", nameof(endpoint))
            : new(endpoint, options, null, new BearerTokenAuthenticationPolicy(credential, $"{audience.ToString().TrimEnd('/')}/.default"));
    }

    /// <summary>A request for what lies at a path below the account; the path is percent-encoded already.</summary>
    public HttpMessage Message(RequestMethod method, string path, ResponseClassifier classifier)
    {
        var message = pipeline.CreateMessage();
        message.ResponseClassifier = classifier;
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(Endpoint);
        request.Uri.Path = Path;
        request.Uri.AppendPath(path, escape: false);
        request.Headers.SetValue("x-ms-version", version);
        request.Headers.SetValue("x-ms-date", DateTimeOffset.UtcNow.ToString("r"));
        request.Headers.SetValue("DataServiceVersion", "3.0");
        // With this much metadata the answer tells the types that JSON lacks, and each row's ETag.
        request.Headers.SetValue("Accept", "application/json;odata=minimalmetadata");
        return message;
    }

    /// <exception cref="RequestFailedException">The answer's status is not one that the request's classifier takes.</exception>
    public async ValueTask<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        await pipeline.SendAsync(message, cancellationToken);
        return message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response;
    }

    private static Uri Checked(Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return endpoint;
    }
}
