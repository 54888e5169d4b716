namespace SendGrid.Helpers.Errors.Model;

/// <summary>The API answered 415: the body is not JSON.</summary>
public class UnsupportedMediaTypeException : Exception
{
    public UnsupportedMediaTypeException()
    {
    }

    public UnsupportedMediaTypeException(string message)
        : base(message)
    {
    }

    public UnsupportedMediaTypeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
