namespace SendGrid.Helpers.Errors.Model;

/// <summary>The API answered another status of 500 or above.</summary>
public class SendGridInternalException : Exception
{
    public SendGridInternalException()
    {
    }

    public SendGridInternalException(string message)
        : base(message)
    {
    }

    public SendGridInternalException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
