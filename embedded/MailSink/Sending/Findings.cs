using ImpactTracker.MailSink.Http;

namespace ImpactTracker.MailSink.Sending;

/// <summary>What is wrong with a request. The first hundred are told, so that a caller can drop all bad recipients at once.</summary>
internal sealed class Findings
{
    private const int Most = 100;

    private readonly List<ApiError> errors = [];

    public IReadOnlyList<ApiError> Errors => errors;

    public bool Any => errors.Count > 0;

    public void Add(string? field, string message)
    {
        if (errors.Count < Most)
        {
            errors.Add(new ApiError(message, field));
        }
    }
}
