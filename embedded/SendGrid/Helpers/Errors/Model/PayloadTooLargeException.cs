namespace SendGrid.Helpers.Errors.Model;

/// <summary>The API answered 413: the request is too large.</summary>
public class PayloadTooLargeException : Exception
{
    public PayloadTooLargeException()
    {
    }

    public PayloadTooLargeException(string message)
        : base(message)
    {
    }

    public PayloadTooLargeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
