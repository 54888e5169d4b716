namespace SendGrid.Helpers.Errors.Model;

/// <summary>The API answered 405: not with this verb.</summary>
public class MethodNotAllowedException : Exception
{
    public MethodNotAllowedException()
    {
    }

    public MethodNotAllowedException(string message)
        : base(message)
    {
    }

    public MethodNotAllowedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
