namespace SendGrid.Helpers.Errors.Model;

/// <summary>The API answered another status from 400 to 499.</summary>
public class RequestErrorException : Exception
{
    public RequestErrorException()
    {
    }

    public RequestErrorException(string message)
        : base(message)
    {
    }

    public RequestErrorException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
