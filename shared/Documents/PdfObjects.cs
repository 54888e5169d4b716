using System.Security.Cryptography;
using System.Text;

namespace ImpactTracker.Documents;

/// <summary>The file as it grows: numbered objects, then the table of where they stand. Nothing is compressed, so no library's version shows in the bytes.</summary>
internal sealed class PdfObjects : IDisposable
{
    private readonly MemoryStream file = new();
    private readonly List<long> positions = [];

    public PdfObjects() => Append("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");

    /// <summary>A number for an object that is written later, so that others can refer to it already.</summary>
    public int Reserve()
    {
        positions.Add(0);
        return positions.Count;
    }

    public int Add(string body)
    {
        var number = Reserve();
        Write(number, body);
        return number;
    }

    public void Write(int number, string body)
    {
        positions[number - 1] = file.Position;
        Append($"{PdfSyntax.Number(number)} 0 obj\n{body}\nendobj\n");
    }

    /// <summary>A stream object; <paramref name="entries"/> are the dictionary entries besides its length.</summary>
    public int AddStream(string entries, byte[] content)
    {
        var number = Reserve();
        positions[number - 1] = file.Position;
        Append($"{PdfSyntax.Number(number)} 0 obj\n<< {entries} /Length {PdfSyntax.Number(content.Length)} >>\nstream\n");
        file.Write(content);
        Append("\nendstream\nendobj\n");
        return number;
    }

    /// <summary>Closes the file. Its identifier is a hash of what it holds: the same content, the same identifier.</summary>
    public byte[] Finish(int catalog, int information)
    {
        var id = Convert.ToHexString(SHA256.HashData(file.ToArray()).AsSpan(0, 16));
        var start = file.Position;
        var size = PdfSyntax.Number(positions.Count + 1);
        Append($"xref\n0 {size}\n0000000000 65535 f \n");
        foreach (var position in positions)
        {
            Append(FormattableString.Invariant($"{position:D10} 00000 n \n"));
        }

        Append($"trailer\n<< /Size {size} /Root {PdfSyntax.Reference(catalog)} /Info {PdfSyntax.Reference(information)} /ID [<{id}> <{id}>] >>\n");
        Append($"startxref\n{PdfSyntax.Number(start)}\n%%EOF\n");
        return file.ToArray();
    }

    public void Dispose() => file.Dispose();

    private void Append(string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
