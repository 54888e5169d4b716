namespace SendGrid.Helpers.Errors.Model;

/// <summary>The API answered 429: too many requests in this window.</summary>
public class TooManyRequestsException : Exception
{
    public TooManyRequestsException()
    {
    }

    public TooManyRequestsException(string message)
        : base(message)
    {
    }

    public TooManyRequestsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
