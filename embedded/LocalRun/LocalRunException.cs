namespace ImpactTracker.LocalRun;

/// <summary>A part could not be installed or started; the message is one sentence for the person at the keyboard.</summary>
public sealed class LocalRunException : Exception
{
    public LocalRunException()
    {
    }

    public LocalRunException(string message)
        : base(message)
    {
    }

    public LocalRunException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
