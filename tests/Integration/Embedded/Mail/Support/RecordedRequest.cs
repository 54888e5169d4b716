using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Tests.Integration.Embedded.Mail.Support;

/// <summary>A request as it arrived: header values and body bytes as they were on the wire.</summary>
public sealed record RecordedRequest(string Method, string Target, IHeaderDictionary Headers, byte[] Body);
