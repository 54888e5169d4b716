using System.Text;
using ImpactTracker.Imports;
using Newtonsoft.Json;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>
/// Records as our API answers with them and as an export in JSON holds them: one, a list, or a page with its envelope. Read token by token; what
/// only the system may say (who made it and when, evidence) is passed over.
/// </summary>
internal sealed class OwnJsonSource : IRecordSource
{
    private const int MaxDepth = 32;
    private readonly Stream file;
    private readonly Encoding encoding;

    private OwnJsonSource(Stream file, Encoding encoding)
    {
        (this.file, this.encoding) = (file, encoding);
        Notes = [.. new[] { TextEncodings.Note(encoding) }.OfType<string>()];
    }

    /// <inheritdoc/>
    public string Format => $"{Layout.Own}-json";

    /// <inheritdoc/>
    public bool NamesAwards => true;

    /// <inheritdoc/>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The records that the JSON holds, or null when its first object is none of ours.</summary>
    public static OwnJsonSource? Of(Stream file, Encoding encoding)
    {
        using var text = TextEncodings.Open(file, encoding);
        using var json = Reader(text);
        return Next(json) is ({ } first, null) && KindOf(first) is not null ? new OwnJsonSource(file, encoding) : null;
    }

    /// <inheritdoc/>
    public IEnumerable<ReadRecord> Read()
    {
        using var text = TextEncodings.Open(file, encoding);
        using var json = Reader(text);
        for (var row = 1; ; row++)
        {
            var (fields, damage) = Next(json);
            if (fields is null)
            {
                if (damage is not null)
                {
                    yield return new ReadRecord { Row = row, Rejection = ImportRejection.Of(row, "body", null, damage) };
                }

                yield break;
            }

            yield return Read(row, fields);
        }
    }

    private static ReadRecord Read(int row, IReadOnlyDictionary<Field, string> fields)
    {
        if (KindOf(fields) is not { } kind)
        {
            return new ReadRecord { Row = row, Rejection = ImportRejection.Of(row, "body", null, "is neither an activity (title, form, geographicReach, primaryAudience) nor an influence (title, type, geographicReach, impactTypes)") };
        }

        var cells = new FieldCells(row, null, field => fields.GetValueOrDefault(field)) { Verbatim = true };
        return OwnReading.Read(cells, kind) with { Row = row, Kind = kind, Layout = Layout.Own, Repairs = cells.Repairs, Rejection = cells.Rejection, Cells = cells.Cells };
    }

    private static RecordKind? KindOf(IReadOnlyDictionary<Field, string> fields) =>
        !fields.ContainsKey(Field.Title) || !fields.ContainsKey(Field.GeographicReach) || !fields.ContainsKey(Field.Awards) ? null
        : fields.ContainsKey(Field.Form) && fields.ContainsKey(Field.PrimaryAudience) ? RecordKind.Activity
        : fields.ContainsKey(Field.Type) && fields.ContainsKey(Field.ImpactTypes) ? RecordKind.Influence
        : null;

    private static (Dictionary<Field, string>? Fields, string? Damage) Next(JsonTextReader json)
    {
        try
        {
            return (OwnJsonWalk.Next(json), null);
        }
        catch (JsonException broken)
        {
            return (null, $"the JSON cannot be read from here on: {SheetNotes.Short(broken.Message)}");
        }
    }

    private static JsonTextReader Reader(TextReader text) => new(text) { CloseInput = false, DateParseHandling = DateParseHandling.None, MaxDepth = MaxDepth };
}
