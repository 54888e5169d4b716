using Microsoft.Extensions.Options;

namespace SendGrid.Extensions.DependencyInjection;

/// <summary>The client that the container makes, over an <see cref="HttpClient"/> of the factory: it repeats nothing by itself.</summary>
internal sealed class InjectableSendGridClient(HttpClient httpClient, IOptions<SendGridClientOptions> options)
    : BaseClient(httpClient, options.Value);
