using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.FunctionsHost.Invocation;

/// <summary>Makes a function class's object for each invocation.</summary>
/// <remarks>
/// A compiled factory is the fastest way, but compiling one costs tens of milliseconds, which the first answer should not pay:
/// the first calls go by reflection, and a class that is called often gets its factory in the background.
/// </remarks>
internal sealed class FunctionInstances(Type type)
{
    private const int CallsBeforeCompiling = 30;

    private int calls;
    private volatile ObjectFactory? factory;

    public object Create(IServiceProvider services)
    {
        if (factory is { } compiled)
        {
            return compiled(services, null);
        }

        if (Interlocked.Increment(ref calls) == CallsBeforeCompiling)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static made => made.Compile(), this, preferLocal: false);
        }

        try
        {
            return ActivatorUtilities.CreateInstance(services, type);
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is { } inner)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    private void Compile()
    {
        try
        {
            factory = ActivatorUtilities.CreateFactory(type, Type.EmptyTypes);
        }
        catch (InvalidOperationException)
        {
            // The slow way stands, and says what is wrong with the class.
        }
    }
}
