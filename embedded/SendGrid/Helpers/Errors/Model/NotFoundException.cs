namespace SendGrid.Helpers.Errors.Model;

/// <summary>The API answered 404: there is no such thing.</summary>
public class NotFoundException : Exception
{
    public NotFoundException()
    {
    }

    public NotFoundException(string message)
        : base(message)
    {
    }

    public NotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
