using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.FunctionsHost.Invocation;

/// <summary>One invocation. Parts that few functions ask for are made when asked for.</summary>
internal sealed class FunctionInvocation : FunctionContext
{
    private readonly CancellationToken stopping;
    private readonly IReadOnlyDictionary<string, object?>? triggerData;
    private IServiceProvider? services;

    public FunctionInvocation(FunctionDescriptor function, HttpContext http)
    {
        Function = function;
        Http = http;
        RetryContext = InvocationRetry.None;
    }

    public FunctionInvocation(
        FunctionDescriptor function, BackgroundTrigger trigger, string invocationId, IServiceProvider services, CancellationToken stopping)
    {
        InvocationId = invocationId;
        Function = function;
        TriggerValue = trigger.Value;
        triggerData = trigger.Data;
        RetryContext = trigger.Retry;
        this.services = services;
        this.stopping = stopping;
    }

    public FunctionDescriptor Function { get; }

    public HttpContext? Http { get; }

    /// <summary>What the trigger brought: a TimerInfo or a QueueMessage.</summary>
    public object? TriggerValue { get; }

    /// <summary>What the function returned, or what a middleware put in its place.</summary>
    public object? ReturnValue { get; set; }

    /// <summary>What the function returned, for its outputs; a middleware's replacement does not change these.</summary>
    public object? Output { get; set; }

    public override string InvocationId => field ??= Guid.NewGuid().ToString();

    public override string FunctionId => Function.Id;

    public override FunctionDefinition FunctionDefinition => Function;

    public override TraceContext TraceContext => field ??= new InvocationTrace(Http);

    public override BindingContext BindingContext => field ??= new InvocationData(triggerData ?? HttpData());

    public override RetryContext RetryContext { get; }

    public override IServiceProvider InstanceServices
    {
        get => services ?? Http!.RequestServices;
        set => services = value;
    }

    public override IDictionary<object, object> Items
    {
        get => field ??= Http is null ? [] : new Dictionary<object, object> { ["HttpRequestContext"] = Http };
        set;
    }

    public override IInvocationFeatures Features => field ??= new InvocationFeatures();

    public override CancellationToken CancellationToken => Http?.RequestAborted ?? stopping;

    public InvocationResult Result => field ??= new InvocationReturn(this);

    /// <summary>A value by name: of the route, of the query, or of the queue message; null for none.</summary>
    public string? Value(string name)
    {
        if (Http is null)
        {
            return triggerData?.GetValueOrDefault(name) as string;
        }

        var request = Http.Request;
        if (request.RouteValues.TryGetValue(name, out var value) && value is not null)
        {
            return value as string ?? Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);
        }

        return request.QueryString.HasValue && request.Query.TryGetValue(name, out var queried) ? queried.ToString() : null;
    }

    private IReadOnlyDictionary<string, object?> HttpData()
    {
        if (Http is null)
        {
            return ImmutableDictionary<string, object?>.Empty;
        }

        var data = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in Http.Request.Query)
        {
            data[name] = value.ToString();
        }

        foreach (var (name, value) in Http.Request.RouteValues)
        {
            data[name] = value;
        }

        return data;
    }
}
