namespace SendGrid.Helpers.Errors.Model;

/// <summary>The API answered 400: the request is not valid.</summary>
public class BadRequestException : Exception
{
    public BadRequestException()
    {
    }

    public BadRequestException(string message)
        : base(message)
    {
    }

    public BadRequestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
