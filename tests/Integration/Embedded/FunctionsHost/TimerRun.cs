namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

/// <summary>What a timer sample was told of its run.</summary>
public sealed record TimerRun(bool IsPastDue, DateTime? Last, DateTime? Next, int Retry, int MostRetries, bool HasHttp);
