namespace Microsoft.Azure.Functions.Worker;

/// <summary>A fault of the worker, not of the function.</summary>
#pragma warning disable CA1032 // the published constructors
public class FunctionWorkerException : Exception
#pragma warning restore CA1032
{
    public FunctionWorkerException(string? message)
        : base(message)
    {
    }

    public FunctionWorkerException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
