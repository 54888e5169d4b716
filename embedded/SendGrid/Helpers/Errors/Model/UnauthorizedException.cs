namespace SendGrid.Helpers.Errors.Model;

/// <summary>The API answered 401: no key, or an unknown one.</summary>
public class UnauthorizedException : Exception
{
    public UnauthorizedException()
    {
    }

    public UnauthorizedException(string message)
        : base(message)
    {
    }

    public UnauthorizedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
