using ImpactTracker.Tests.Support.Passing;

namespace ImpactTracker.Tests.Integration.Distributions.Crashes;

/// <summary>A moment at which the app is killed.</summary>
/// <param name="Name">As in the table.</param>
/// <param name="What">What has happened and what has not.</param>
/// <param name="Matches">The request that is under way at that moment.</param>
/// <param name="Answered">Whether it was carried out and only its answer is lost; else it never arrives.</param>
internal sealed record CrashWindow(string Name, string What, Func<PassingRequest, bool> Matches, bool Answered)
{
    /// <summary>What is held is let through after the kill.</summary>
    public bool ArrivesLate { get; init; }

    /// <summary>The provider takes the post whatever faults are asked for; another window would not be reached.</summary>
    public bool Taken { get; init; }

    /// <summary>The kill waits until the deadline of the attempt is over, other workers had a hint of it, and all recipients have come to this state.</summary>
    public string? Overdue { get; init; }

    /// <summary>Only the first such request of a distribution is held.</summary>
    public bool Once { get; init; }

    /// <summary>
    /// Windows that one kill can hit together: two while a distribution is started and two while a batch is sent, because a worker that is held keeps
    /// its place, and each of the two queues has sixteen places.
    /// </summary>
    public static CrashWindow[][] Rounds { get; } =
    [
        [
            new("W0 a", "freezing begun, audience not yet kept", static r => r.Method == "PUT" && r.Path.Contains("/audiences/", StringComparison.Ordinal), Answered: false),
            new("W0 b", "audience kept, its rows not yet", static r => IsLedger(r) && !Has(r, "\"Claimed\"", "\"Accepted\"", "\"Unknown\"", "\"Attempt\""), Answered: false),
            new("W2", "claimed, nothing posted", static r => IsLedger(r) && Has(r, "\"Claimed\""), Answered: true),
            new("W3 a", "post under way, never arrives", IsPost, Answered: false),
        ],
        [
            new("W0 c", "rows written, distribution not yet sending", static r => IsLedger(r) && !Has(r, "\"Claimed\"", "\"Accepted\"", "\"Unknown\"", "\"Attempt\""), Answered: true),
            new("W1", "frozen, hint not in the queue", static r => r.Method == "POST" && r.Path.Contains("/send-batch/messages", StringComparison.Ordinal), Answered: false),
            new("W3 b", "post under way, arrives after the death", IsPost, Answered: false) { ArrivesLate = true },
            new("W3 c", "post taken, answer not read", IsPost, Answered: true) { Taken = true },
        ],
        [
            new("W4", "answer read, not written down", static r => IsLedger(r) && Has(r, "\"ClaimedAt\"") && !Has(r, "\"Claimed\""), Answered: false),
            new("W5", "outcome written, message still in the queue", static r => r.Method == "DELETE" && r.Path.Contains("/send-batch/messages", StringComparison.Ordinal), Answered: false),
        ],
        [
            new("W6", "worker asleep past its deadline, others called; its post arrives after all", IsPost, Answered: false) { ArrivesLate = true, Overdue = "unknown" },
        ],
    ];

    /// <summary>Those of them in which an attempt is under way.</summary>
    public static CrashWindow[][] FencedRounds { get; } =
    [
        [Named("W2"), Named("W3 a")],
        [Named("W3 b"), Named("W3 c")],
        [Named("W4")],
        [new("W6", "worker asleep past its deadline; its attempt is called back and posted by another; then its own post arrives", IsPost, Answered: false) { ArrivesLate = true, Overdue = "accepted", Once = true }],
    ];

    private static CrashWindow Named(string name) => Rounds.SelectMany(static round => round).First(window => window.Name == name);

    private static bool IsPost(PassingRequest request) => request.Path == "/v3/mail/send";

    private static bool IsLedger(PassingRequest request) =>
        request.Method is not "GET" && Has(request, "/Deliveries") && Has(request, "\"State\"");

    private static bool Has(PassingRequest request, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (request.Text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
