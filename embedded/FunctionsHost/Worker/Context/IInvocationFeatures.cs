namespace Microsoft.Azure.Functions.Worker;

/// <summary>Objects by type that belong to one invocation.</summary>
#pragma warning disable CA1710 // the published name
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
#pragma warning restore CA1710
{
#pragma warning disable CA1716 // the published names
    void Set<T>(T instance);

    T? Get<T>();
#pragma warning restore CA1716
}
