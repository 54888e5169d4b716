using ImpactTracker.Outcomes;

namespace ImpactTracker.Functions.Http;

/// <summary>A request that cannot be understood; <see cref="ProblemMiddleware"/> turns it into its answer.</summary>
public sealed class HttpFaultException(int status, string title, FieldErrors? errors = null) : Exception(title)
{
    /// <summary>The status code of the answer, 4xx.</summary>
    public int Status { get; } = status;

    /// <summary>What is wrong by field, when it is the body's or the query's content.</summary>
    public FieldErrors? Errors { get; } = errors;

    /// <summary>One field or parameter is wrong.</summary>
    public static HttpFaultException Field(string field, string message) => new(400, Problems.InvalidTitle, FieldErrors.Of(field, message));
}
