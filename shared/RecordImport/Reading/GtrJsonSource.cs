using System.Text;
using ImpactTracker.Imports;
using Newtonsoft.Json;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>
/// Records as the Gateway to Research API gives them (<c>Accept: application/vnd.rcuk.gtr.json-v7</c>): one, an array, or a page with its
/// envelope. Element names: github.com/jamesopsill/gtr-client, github.com/williamvds/dis. Read token by token; what is not asked for is passed over.
/// </summary>
internal sealed class GtrJsonSource : IRecordSource
{
    private const int MaxDepth = 32;
    private readonly Stream file;
    private readonly Encoding encoding;

    private GtrJsonSource(Stream file, Encoding encoding, int? pages)
    {
        (this.file, this.encoding) = (file, encoding);
        Notes = [.. new[] { TextEncodings.Note(encoding), pages is > 1 ? $"This is one page of {pages}; the others are files of their own." : null }.OfType<string>()];
    }

    /// <inheritdoc/>
    public string Format => "gtr-json";

    /// <inheritdoc/>
    public bool NamesAwards => false;

    /// <inheritdoc/>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The records that the JSON holds, or null when it holds none.</summary>
    public static GtrJsonSource? Of(Stream file, Encoding encoding)
    {
        using var text = TextEncodings.Open(file, encoding);
        using var json = Reader(text);
        var walk = new GtrJsonWalk(json);
        try
        {
            return walk.Next() is null ? null : new GtrJsonSource(file, encoding, walk.TotalPages);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<ReadRecord> Read()
    {
        using var text = TextEncodings.Open(file, encoding);
        using var json = Reader(text);
        var walk = new GtrJsonWalk(json);
        for (var row = 1; ; row++)
        {
            var (next, damage) = Next(walk);
            if (damage is not null)
            {
                yield return new ReadRecord { Row = row, Rejection = ImportRejection.Of(row, "body", null, damage) };
            }

            if (next is null)
            {
                yield break;
            }

            yield return GtrFields.Read(row, next.Kind, Format, next.Fields, SourceSystems.Gtr);
        }
    }

    private static (GtrJsonRecord? Next, string? Damage) Next(GtrJsonWalk walk)
    {
        try
        {
            return (walk.Next(), null);
        }
        catch (JsonException broken)
        {
            return (null, $"the JSON cannot be read from here on: {SheetNotes.Short(broken.Message)}");
        }
    }

    private static JsonTextReader Reader(TextReader text) => new(text) { CloseInput = false, DateParseHandling = DateParseHandling.None, MaxDepth = MaxDepth };
}
