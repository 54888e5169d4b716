namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>The start of a Functions app's Program.cs.</summary>
#pragma warning disable CA1052 // the published type is not static
public class FunctionsApplication
#pragma warning restore CA1052
{
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
