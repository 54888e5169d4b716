using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

/// <summary>Functions that return messages.</summary>
public static class OutputSamples
{
    public sealed record Note(string Text, int Number);

    public sealed class Answer
    {
        [HttpResult]
        public required IResult Result { get; init; }

        [QueueOutput("%Queue%")]
        public string? Message { get; init; }

        [QueueOutput("%Second%")]
        public Note[]? Notes { get; init; }
    }

    public static class Http
    {
        [Function("accepts")]
        public static Answer Accepts([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request) => new()
        {
            Result = TypedResults.Accepted("/done"),
            Message = "text <é>",
            Notes = [new("first <é>", 1), new("second", 2)],
        };

        [Function("sendsnothing")]
        public static Task<Answer> SendsNothing([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
            => Task.FromResult(new Answer { Result = TypedResults.NoContent() });
    }

    public sealed class Relay
    {
        [Function("relay")]
        [QueueOutput("%Second%")]
        public static Task<string[]> Run([QueueTrigger("%Queue%")] string message) => Task.FromResult<string[]>([message + "1", message + "2"]);
    }
}
