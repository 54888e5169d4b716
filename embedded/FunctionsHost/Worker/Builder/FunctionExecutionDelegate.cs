namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>The rest of the steps, down to the function itself.</summary>
public delegate Task FunctionExecutionDelegate(FunctionContext context);
