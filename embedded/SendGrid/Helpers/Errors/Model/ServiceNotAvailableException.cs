namespace SendGrid.Helpers.Errors.Model;

/// <summary>The API answered 503: it is not available.</summary>
public class ServiceNotAvailableException : Exception
{
    public ServiceNotAvailableException()
    {
    }

    public ServiceNotAvailableException(string message)
        : base(message)
    {
    }

    public ServiceNotAvailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
