using System.Security.Cryptography;
using System.Text;
using ImpactTracker.MailSink.Keeping;

namespace ImpactTracker.MailSink.Events;

/// <summary>
/// The key pair that events are signed with: ECDSA on P-256 with SHA-256 over the timestamp's bytes and the raw body, as
/// SendGrid signs. Made at the first start and kept; only its owner may read the file.
/// </summary>
internal sealed class SigningKey(SinkOptions options) : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>Base64 of the public key (SubjectPublicKeyInfo).</summary>
    public string PublicKey { get; private set; } = string.Empty;

    /// <exception cref="SinkOptionsException">The file is there but holds no such key.</exception>
    public void Open()
    {
        var path = Path.Combine(options.Data, "webhook-key.p8");
        if (File.Exists(path))
        {
            try
            {
                key.ImportPkcs8PrivateKey(File.ReadAllBytes(path), out _);
            }
            catch (CryptographicException fault)
            {
                throw new SinkOptionsException($"{path} holds no private key. Delete it, and a new one is made.", fault);
            }
        }
        else
        {
            Keep(path);
        }

        PublicKey = Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());
    }

    /// <summary>Base64 of the signature in DER form.</summary>
    public string Sign(string timestamp, ReadOnlySpan<byte> body)
    {
        var signed = new byte[Encoding.UTF8.GetByteCount(timestamp) + body.Length];
        body.CopyTo(signed.AsSpan(Encoding.UTF8.GetBytes(timestamp, signed)));
        lock (key)
        {
            return Convert.ToBase64String(key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        }
    }

    public void Dispose() => key.Dispose();

    private void Keep(string path)
    {
        Directory.CreateDirectory(options.Data);
        var how = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var beside = path + WholeFile.Unfinished;
        using (var file = new FileStream(beside, how))
        {
            file.Write(key.ExportPkcs8PrivateKey());
        }

        File.Move(beside, path, overwrite: true);
    }
}
