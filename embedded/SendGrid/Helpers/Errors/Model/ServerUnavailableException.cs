namespace SendGrid.Helpers.Errors.Model;

/// <summary>The API answered 500: it failed; whether the request had an effect is unknown.</summary>
public class ServerUnavailableException : Exception
{
    public ServerUnavailableException()
    {
    }

    public ServerUnavailableException(string message)
        : base(message)
    {
    }

    public ServerUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
