namespace ImpactTracker.Outcomes;

/// <summary>
/// What came of a request to change or make something. Expected endings are values, so that a trigger can answer each;
/// only faults are exceptions.
/// </summary>
/// <typeparam name="T">The record that the request was about.</typeparam>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    /// <summary>It did not exist and now does.</summary>
    public sealed record Created(T Value) : Outcome<T>;

    /// <summary>It exists as asked for: changed just now, or already so.</summary>
    public sealed record Done(T Value) : Outcome<T>;

    /// <summary>The input breaks a rule; nothing was stored.</summary>
    public sealed record Invalid(FieldErrors Errors) : Outcome<T>;

    /// <summary>There is no such thing.</summary>
    public sealed record Missing(string What) : Outcome<T>;

    /// <summary>It cannot be done in the present state, or the key is taken by something else.</summary>
    public sealed record Conflict(string Why) : Outcome<T>;

    /// <summary>It was changed by somebody else since the caller read it.</summary>
    public sealed record Stale : Outcome<T>;
}
