using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Http;

/// <summary>
/// Errors as callers see them: <c>application/problem+json</c> (RFC 9457) with title, status and traceId, and <c>errors</c> by field where a
/// rule of ours was broken. The one place where statuses are chosen.
/// </summary>
public static class Problems
{
    /// <summary>The title of every answer with <c>errors</c>.</summary>
    public const string InvalidTitle = "The request is not valid.";

    private const int MostShown = 200;

    /// <summary>400: a rule is broken; nothing was stored.</summary>
    public static IResult Invalid(FieldErrors errors) => new JsonAnswer(400, new Problem(InvalidTitle, 400, errors.ByField), IsProblem: true);

    /// <summary>404: there is no such thing.</summary>
    public static IResult Missing(string what) => Of(404, $"There is no {(what.Length > MostShown ? what[..MostShown] + "…" : what)}.");

    /// <summary>409: a duplicate or the wrong state.</summary>
    public static IResult Conflict(string why) => Of(409, why);

    /// <summary>412: changed by somebody else since it was read.</summary>
    public static IResult Stale() => Of(412, "It was changed since you read it: read it again, then send the change with the new ETag in If-Match.");

    /// <summary>Any other error with one sentence for the caller.</summary>
    public static IResult Of(int status, string title) => new JsonAnswer(status, new Problem(title, status, null), IsProblem: true);

    /// <summary>The answer to a request that could not be understood.</summary>
    public static IResult From(HttpFaultException fault) => fault.Errors is null ? Of(fault.Status, fault.Message) : new JsonAnswer(fault.Status, new Problem(fault.Message, fault.Status, fault.Errors.ByField), IsProblem: true);
}
