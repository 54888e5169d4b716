using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Tests.Support.Passing;

/// <summary>What happens to requests that pass through: here nothing. Tests derive to hold them, break their connections, or count.</summary>
public class Passage
{
    /// <summary>Before the request is carried on.</summary>
    /// <returns>False to break the connection: the request never arrives.</returns>
    public virtual Task<bool> BeforeAsync(PassingRequest request, HttpResponse response) => Task.FromResult(true);

    /// <summary>After the request was carried out, before its answer is passed back.</summary>
    /// <returns>False to break the connection: the answer is lost.</returns>
    public virtual Task<bool> AfterAsync(PassingRequest request) => Task.FromResult(true);
}
