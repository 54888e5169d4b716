using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>Which statuses a request takes as an answer; all others are failures.</summary>
internal static class TableAnswers
{
    public static ResponseClassifier Ok { get; } = new StatusCodeClassifier([200]);

    public static ResponseClassifier OkOrMissing { get; } = new StatusCodeClassifier([200, 404]);

    public static ResponseClassifier Created { get; } = new StatusCodeClassifier([201, 204]);

    public static ResponseClassifier CreatedOrThere { get; } = new StatusCodeClassifier([201, 204, 409]);

    public static ResponseClassifier Accepted { get; } = new StatusCodeClassifier([202]);

    public static ResponseClassifier Done { get; } = new StatusCodeClassifier([204]);

    public static ResponseClassifier DoneOrMissing { get; } = new StatusCodeClassifier([204, 404]);
}
