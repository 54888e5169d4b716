using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

/// <summary>Keeps what the host logs, and lets a test wait for a line.</summary>
internal sealed class LogRecorder : ILoggerProvider
{
    private readonly ConcurrentQueue<Line> lines = new();
    private readonly ConcurrentDictionary<TaskCompletionSource<Line>, Func<Line, bool>> watchers = new();

    public IReadOnlyCollection<Line> Lines => lines;

    public async Task<Line> WaitForAsync(Func<Line, bool> match)
    {
        var seen = new TaskCompletionSource<Line>(TaskCreationOptions.RunContinuationsAsynchronously);
        watchers[seen] = match;
        if (lines.FirstOrDefault(match) is { } already)
        {
            seen.TrySetResult(already);
        }

        return await seen.Task.WaitAsync(TestHost.Patience);
    }

    public ILogger CreateLogger(string categoryName) => new Recorder(this, categoryName);

    public void Dispose()
    {
    }

    private void Add(Line line)
    {
        lines.Enqueue(line);
        foreach (var (seen, match) in watchers)
        {
            if (match(line))
            {
                seen.TrySetResult(line);
            }
        }
    }

    internal sealed record Line(string Category, LogLevel Level, string Text, Exception? Exception);

    private sealed class Recorder(LogRecorder owner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => owner.Add(new Line(category, logLevel, formatter(state, exception), exception));
    }
}
