using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ImpactTracker.Telemetry;

/// <summary>
/// Writes each measure as a line of the log: <c>Measure {name} = {value} {tags}</c>. The Functions host takes the log to Application Insights
/// without any package, so alerts work in the plainest deployment.
/// </summary>
internal sealed partial class MeasureLog(ILogger<MeasureLog> logger) : IHostedService, IDisposable
{
    private readonly MeterListener listener = new();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        listener.InstrumentPublished = static (instrument, listening) =>
        {
            if (instrument.Meter.Name == Measures.MeterName)
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Write(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Write(instrument, value, tags));
        listener.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => listener.Dispose();

    private void Write(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var words = new string[tags.Length];
        for (var i = 0; i < tags.Length; i++)
        {
            words[i] = string.Create(CultureInfo.InvariantCulture, $"{tags[i].Key}={tags[i].Value}");
        }

        Log.Measured(logger, instrument.Name, value, words.Length == 0 ? "-" : string.Join(' ', words));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Measure {Measure} = {Value} {Tags}")]
        public static partial void Measured(ILogger logger, string measure, double value, string tags);
    }
}
