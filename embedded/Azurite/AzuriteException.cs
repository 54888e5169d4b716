namespace ImpactTracker.Azurite;

/// <summary>Azurite could not be installed or started; the message is one sentence for the person at the keyboard.</summary>
public sealed class AzuriteException : Exception
{
    public AzuriteException()
    {
    }

    public AzuriteException(string message)
        : base(message)
    {
    }

    public AzuriteException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
