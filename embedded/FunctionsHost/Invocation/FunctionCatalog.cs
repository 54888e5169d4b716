using System.Collections;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.FunctionsHost.Invocation;

/// <summary>The functions of an app, found once by their attribute.</summary>
internal sealed class FunctionCatalog : IReadOnlyCollection<FunctionDescriptor>
{
    private const BindingFlags Candidates =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly Dictionary<string, FunctionDescriptor> byName = new(StringComparer.OrdinalIgnoreCase);

    public int Count => byName.Count;

    /// <exception cref="InvalidOperationException">A function is declared in a way that cannot work; the text says which and why.</exception>
    public static FunctionCatalog Discover(HostSetup setup)
    {
        var catalog = new FunctionCatalog();
        foreach (var type in (IEnumerable<Type>?)setup.FunctionTypes ?? setup.FunctionsAssembly.GetTypes())
        {
            // Compilers write most types of an assembly; their names begin with '<', and none holds a function.
            if (type.IsClass && type.Name[0] != '<')
            {
                catalog.AddFrom(type);
            }
        }

        return catalog;
    }

    public FunctionDescriptor? Find(string name) => byName.GetValueOrDefault(name);

    public IEnumerator<FunctionDescriptor> GetEnumerator() => byName.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void AddFrom(Type type)
    {
        foreach (var method in type.GetMethods(Candidates))
        {
            if (!method.IsDefined(typeof(FunctionAttribute), inherit: false))
            {
                continue;
            }

            var function = FunctionDescriptor.From(method, method.GetCustomAttribute<FunctionAttribute>()!.Name);
            if (!byName.TryAdd(function.Name, function))
            {
                throw new InvalidOperationException(
                    $"Two functions are named '{function.Name}': {byName[function.Name].EntryPoint} and {function.EntryPoint}.");
            }
        }
    }
}
