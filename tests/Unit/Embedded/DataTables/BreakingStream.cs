using System.Text;

namespace ImpactTracker.Tests.Unit.Embedded.DataTables;

/// <summary>The body of an answer whose connection breaks after some of it.</summary>
internal sealed class BreakingStream(string begun) : MemoryStream(Encoding.UTF8.GetBytes(begun))
{
    public override bool CanSeek => false;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Checked(await base.ReadAsync(buffer, cancellationToken));

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Checked(await base.ReadAsync(buffer.AsMemory(offset, count), cancellationToken));

    private static int Checked(int read) => read > 0 ? read : throw new IOException("The connection broke.");
}
