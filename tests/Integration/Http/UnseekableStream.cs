namespace ImpactTracker.Tests.Integration.Http;

/// <summary>A stream whose length nobody knows, so that a client sends it in chunks.</summary>
internal sealed class UnseekableStream(byte[] bytes) : MemoryStream(bytes)
{
    public override bool CanSeek => false;
}
