using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SendGrid.Helpers.Errors.Model;

namespace SendGrid.Helpers.Errors;

/// <summary>Turns an error answer into the exception of its status, for clients with <c>HttpErrorAsException</c>.</summary>
public class ErrorHandler
{
    /// <summary>Always throws; the exception's message is a <see cref="SendGridErrorResponse"/> as JSON.</summary>
    public static async Task ThrowException(HttpResponseMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var status = (int)message.StatusCode;
        var text = await Describe(message).ConfigureAwait(false);
        throw status switch
        {
            400 => new BadRequestException(text),
            401 => new UnauthorizedException(text),
            403 => new ForbiddenException(text),
            404 => new NotFoundException(text),
            405 => new MethodNotAllowedException(text),
            413 => new PayloadTooLargeException(text),
            415 => new UnsupportedMediaTypeException(text),
            429 => new TooManyRequestsException(text),
            500 => new ServerUnavailableException(text),
            503 => new ServiceNotAvailableException(text),
            > 400 and < 500 => new RequestErrorException(text),
            >= 500 => new SendGridInternalException(text),
            _ => new BadRequestException(text),
        };
    }

    private static async Task<string> Describe(HttpResponseMessage message)
    {
        var body = await message.Content.ReadAsStringAsync().ConfigureAwait(false);
        var error = FirstError(body);
        return JsonConvert.SerializeObject(new SendGridErrorResponse
        {
            ErrorHttpStatusCode = (int)message.StatusCode,
            ErrorReasonPhrase = message.ReasonPhrase,
            SendGridErrorMessage = (string)error?["message"],
            FieldWithError = (string)error?["field"],
            HelpLink = (string)error?["help"],
        });
    }

    private static JToken FirstError(string body)
    {
        try
        {
            return (JObject.Parse(body)["errors"] as JArray)?.FirstOrDefault();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
