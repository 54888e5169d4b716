namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>A step around every invocation. One object serves them all.</summary>
public interface IFunctionsWorkerMiddleware
{
#pragma warning disable CA1716 // the published name
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
#pragma warning restore CA1716
}
