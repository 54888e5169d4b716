using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ImpactTracker.Telemetry;

/// <summary>Sends traces and measures to a collector by OTLP over HTTP. What is left is sent when the app stops.</summary>
internal sealed class TelemetryExport(IOptions<TelemetryOptions> options) : IHostedService, IDisposable
{
    // Ours, requests, invocations of the official worker, and requests to storage.
    private static readonly string[] Sources = [Traces.SourceName, "Microsoft.AspNetCore", "Microsoft.Azure.Functions.Worker", "Azure.*"];

    private MeterProvider? meters;
    private TracerProvider? traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var resource = ResourceBuilder.CreateDefault().AddService("impact-tracker");
        meters = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Measures.MeterName)
            .AddOtlpExporter(otlp => Set(otlp, "/v1/metrics")).Build();
        traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Sources).AddProcessor(new WithoutAddresses())
            .AddOtlpExporter(otlp => Set(otlp, "/v1/traces")).Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        meters?.Dispose();
        traces?.Dispose();
    }

    private void Set(OtlpExporterOptions otlp, string path) =>
        (otlp.Protocol, otlp.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(options.Value.OtlpEndpoint.TrimEnd('/') + path));
}
