using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Http;

/// <summary>From what came of a request to its answer: the table of the contract, written once.</summary>
public static class Answers
{
    /// <summary>The answer for each ending.</summary>
    /// <param name="outcome">What came of it.</param>
    /// <param name="body">What the caller sees of the record.</param>
    /// <param name="version">The record's version for the ETag, where it has one.</param>
    /// <param name="location">Where a new record is, where it has a place of its own.</param>
    /// <param name="created">The status for a new record: 201, or 202 where work goes on.</param>
    public static IResult Of<T>(Outcome<T> outcome, Func<T, object> body, Func<T, int>? version = null, Func<T, string>? location = null, int created = 201) => outcome switch
    {
        Outcome<T>.Created made => new JsonAnswer(created, body(made.Value), version?.Invoke(made.Value), location?.Invoke(made.Value)),
        Outcome<T>.Done done => new JsonAnswer(200, body(done.Value), version?.Invoke(done.Value)),
        Outcome<T>.Invalid invalid => Problems.Invalid(invalid.Errors),
        Outcome<T>.Missing missing => Problems.Missing(missing.What),
        Outcome<T>.Conflict conflict => Problems.Conflict(conflict.Why),
        Outcome<T>.Stale => Problems.Stale(),
        _ => throw new InvalidOperationException($"{outcome.GetType().Name} has no answer."),
    };

    /// <summary>A record that was asked for, or 404.</summary>
    public static IResult Found<T>(T? record, string what, Func<T, int>? version = null)
        where T : class => record is null ? Problems.Missing(what) : new JsonAnswer(200, record, version?.Invoke(record));
}
