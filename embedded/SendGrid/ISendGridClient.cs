using System.Net.Http.Headers;
using SendGrid.Helpers.Mail;

namespace SendGrid;

/// <summary>What a product needs of SendGrid's web API: any request, and the sending of a message.</summary>
public interface ISendGridClient
{
    string UrlPath { get; set; }

    string Version { get; set; }

    string MediaType { get; set; }

    AuthenticationHeaderValue AddAuthorization(KeyValuePair<string, string> header);

    Task<Response> MakeRequest(HttpRequestMessage request, CancellationToken cancellationToken = default);

    Task<Response> RequestAsync(
        SendGridClient.Method method,
        string requestBody = null,
        string queryParams = null,
        string urlPath = null,
        CancellationToken cancellationToken = default);

    Task<Response> SendEmailAsync(SendGridMessage msg, CancellationToken cancellationToken = default);
}
