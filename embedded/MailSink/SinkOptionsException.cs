namespace ImpactTracker.MailSink;

/// <summary>An option that MailSink was started with cannot be used; the message says which and why.</summary>
public sealed class SinkOptionsException : Exception
{
    public SinkOptionsException()
    {
    }

    public SinkOptionsException(string message)
        : base(message)
    {
    }

    public SinkOptionsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
