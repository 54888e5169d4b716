namespace ImpactTracker.FunctionsHost.Invocation;

/// <summary>Reads the result of a <see cref="Task{TResult}"/> whose type is known only at run time.</summary>
internal abstract class TaskResult
{
    public abstract object? Read(Task task);

    /// <returns>Null where <paramref name="type"/> gives no result.</returns>
    public static TaskResult? Of(Type type)
        => Carried(type) is { } carried ? (TaskResult)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(carried))! : null;

    /// <summary>The T of a Task&lt;T&gt;.</summary>
    public static Type? Carried(Type type)
        => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) ? type.GetGenericArguments()[0] : null;

    private sealed class Typed<T> : TaskResult
    {
        public override object? Read(Task task) => ((Task<T>)task).Result;
    }
}
