using ImpactTracker.Functions.Http;

namespace ImpactTracker.Functions.Pages.Frame;

/// <summary>What a page knows of its request.</summary>
/// <param name="Caller">Who looks, or null for nobody known.</param>
/// <param name="Path">Where the page is.</param>
/// <param name="Done">After a post: the word for what was done, of which the page knows the sentence.</param>
/// <param name="Outbox">Where mail can be read when it goes to a stand-in on this machine, or null.</param>
public sealed record PageContext(Caller? Caller, string Path, string? Done, Uri? Outbox)
{
    /// <summary>Whether the caller may change things.</summary>
    public bool CanWrite => Caller?.Role >= Role.Manager;

    /// <summary>Whether the caller may read records.</summary>
    public bool CanRead => Caller?.Role >= Role.Viewer;
}
