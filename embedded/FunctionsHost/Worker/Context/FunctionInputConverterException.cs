namespace Microsoft.Azure.Functions.Worker;

/// <summary>A parameter's value was missing or could not be made into the parameter's type.</summary>
#pragma warning disable CA1032 // the published constructors
public class FunctionInputConverterException : FunctionWorkerException
#pragma warning restore CA1032
{
    public FunctionInputConverterException(string? message)
        : base(message)
    {
    }

    public FunctionInputConverterException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
