namespace System.IO.Hashing;

/// <summary>
/// The abstract base that Azure.Storage.Common derives its CRC-64 from. Members and behaviour follow the published
/// System.IO.Hashing 6.0 type of the same name, as far as Azure.Storage.Common calls them.
/// </summary>
public abstract class NonCryptographicHashAlgorithm
{
    protected NonCryptographicHashAlgorithm(int hashLengthInBytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hashLengthInBytes, 1);
        HashLengthInBytes = hashLengthInBytes;
    }

    public int HashLengthInBytes { get; }

    public abstract void Append(ReadOnlySpan<byte> source);

    public abstract void Reset();

    protected abstract void GetCurrentHashCore(Span<byte> destination);

    protected virtual void GetHashAndResetCore(Span<byte> destination)
    {
        GetCurrentHashCore(destination);
        Reset();
    }

    public void Append(byte[] source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Append(source.AsSpan());
    }

    public void Append(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new byte[4096];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            Append(buffer.AsSpan(0, read));
        }
    }

    public async Task AppendAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new byte[4096];
        for (var read = await stream.ReadAsync(buffer, cancellationToken); read > 0; read = await stream.ReadAsync(buffer, cancellationToken))
        {
            Append(buffer.AsSpan(0, read));
        }
    }

    public byte[] GetCurrentHash()
    {
        var hash = new byte[HashLengthInBytes];
        GetCurrentHashCore(hash);
        return hash;
    }

    public bool TryGetCurrentHash(Span<byte> destination, out int bytesWritten)
    {
        var fits = destination.Length >= HashLengthInBytes;
        if (fits)
        {
            GetCurrentHashCore(destination[..HashLengthInBytes]);
        }

        bytesWritten = fits ? HashLengthInBytes : 0;
        return fits;
    }

    public int GetCurrentHash(Span<byte> destination) =>
        TryGetCurrentHash(destination, out var written) ? written : throw new ArgumentException("The destination is shorter than the hash.", nameof(destination));

    public byte[] GetHashAndReset()
    {
        var hash = new byte[HashLengthInBytes];
        GetHashAndResetCore(hash);
        return hash;
    }

    public bool TryGetHashAndReset(Span<byte> destination, out int bytesWritten)
    {
        var fits = destination.Length >= HashLengthInBytes;
        if (fits)
        {
            GetHashAndResetCore(destination[..HashLengthInBytes]);
        }

        bytesWritten = fits ? HashLengthInBytes : 0;
        return fits;
    }

    public int GetHashAndReset(Span<byte> destination) =>
        TryGetHashAndReset(destination, out var written) ? written : throw new ArgumentException("The destination is shorter than the hash.", nameof(destination));
}
