using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Documents;
using ImpactTracker.Json;
using ImpactTracker.Reports.Figures;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Reports.Templates;
using Newtonsoft.Json;

namespace ImpactTracker.Reports.Formats;

/// <summary>
/// Everything that a report says, for programs: docs/reference/report.schema.json describes it. Who logged or changed a record and the manager's address are left out, because
/// the document may be handed on. It takes longer to write an activity than to read one, so what is read first is written at once, aside, until its place has come.
/// </summary>
internal sealed class JsonReport(Stream output) : IReportFile
{
    private const string Schema = "impacttracker-report-1";

    /// <summary>So many bytes of activities are written aside at most; what is read beyond that is written when its place has come.</summary>
    private const int MostAside = 24 * 1024 * 1024;

    private readonly StreamWriter text = DocumentText.To(output, leaveOpen: true);
    private readonly Dictionary<Activity, ReadOnlyMemory<byte>> written = new(ReferenceEqualityComparer.Instance);
    private readonly BytePieces aside = new();
    private readonly MemoryStream piece = new();
    private JsonTextWriter? writingPiece;
    private bool isClosed;
    private JsonTextWriter? json;

    public void Begin(ReportContext context, Award? only)
    {
        json = new JsonTextWriter(text) { CloseOutput = false };
        json.WriteStartObject();
        Property("schema", Schema);
        Property("template", context.Report.Template);
        Property("title", ReportTemplates.TitleOf(context.Report.Template));
        Property("from", context.Report.From);
        Property("to", context.Report.To);
        json.WritePropertyName("awards");
        json.WriteStartArray();
    }

    public void Expect(Activity activity)
    {
        // Several awards are read at a time; they take turns.
        lock (written)
        {
            if (!isClosed && aside.Length < MostAside)
            {
                writingPiece ??= new JsonTextWriter(DocumentText.To(piece));
                piece.SetLength(0);
                TrackerJson.Write(writingPiece, Shown(activity));
                writingPiece.Flush();
                written.Add(activity, aside.Add(piece.GetBuffer().AsSpan(0, (int)piece.Length)));
            }
        }
    }

    public void Award(AwardRecords records, ReportContext context)
    {
        json!.WriteStartObject();
        Property("award", records.Award with { Manager = null, CreatedBy = "", ChangedBy = "" });
        Property("narratives", records.Narratives.Select(static one => one with { ChangedBy = "" }));
        Property("plan", PlanLine.Of(records).Select(static line => new { line.Promise.Id, line.Promise.Title, line.Planned, line.Done, line.Activities }));
        List("activities", records.Activities, Write);
        List("influences", records.Influences, one => TrackerJson.Write(json, one with { CreatedBy = "", ChangedBy = "" }));
        List("distributions", records.Distributions, one => TrackerJson.Write(json, one));
        json.WriteEndObject();
    }

    public void End(ReportContext context)
    {
        json!.WriteEndArray();
        Property("recordsAsOf", context.RecordsAsOf);
        Property("figures", context.Tally.Figures());
        json.WritePropertyName("records");
        json.WriteStartObject();
        foreach (var group in context.Tally.OfActivities)
        {
            Group(group, context.Tally.ActivityNumbers);
        }

        Group(context.Tally.InfluencesByType, context.Tally.InfluenceNumbers);
        json.WriteEndObject();
        Property("organisations", context.Tally.Organisations.Lists.Select(static list => new
        {
            list.List,
            list.Title,
            Organisations = list.Organisations.Select(static one => new { one.Id, one.Name, one.Type, one.State, one.ReachedBy }),
        }));
        Property("otherOrganisations", context.Tally.Organisations.Others.ToDictionary(static one => one.Key, one => one.Value.Select(context.Tally.ActivityNumbers.IdOf)));
        Property("amends", context.Amendments is { Changes.IsNone: false } amends ? new { amends.Report, amends.IssuedAt, Changes = amends.Changes.Short } : null);
        json.WriteEndObject();
        json.Flush();
    }

    public void Dispose()
    {
        lock (written)
        {
            // The arrays are somebody else's from here on.
            isClosed = true;
            written.Clear();
            aside.Dispose();
            (writingPiece as IDisposable)?.Dispose();
        }

        (json as IDisposable)?.Dispose();
        text.Dispose();
    }

    private void Group(FigureGroup group, RecordNumbers numbers)
    {
        json!.WritePropertyName(group.Name);
        json.WriteStartObject();
        foreach (var (key, records) in group.Records)
        {
            json.WritePropertyName(key);
            json.WriteStartObject();
            Property("label", group.LabelOf(key));
            Property("count", records.Count);
            json.WritePropertyName("records");
            json.WriteStartArray();
            foreach (var number in records)
            {
                json.WriteValue(numbers.IdOf(number));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static Activity Shown(Activity activity) => activity with { CreatedBy = "", ChangedBy = "" };

    private void Write(Activity activity)
    {
        bool isWritten;
        ReadOnlyMemory<byte> bytes;
        lock (written)
        {
            isWritten = written.Remove(activity, out bytes);
        }

        if (!isWritten)
        {
            TrackerJson.Write(json!, Shown(activity));
            return;
        }

        // The writer is told of a value, with the comma before it, and the bytes go past it.
        json!.WriteRawValue(null);
        json.Flush();
        output.Write(bytes.Span);
    }

    private void List<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        json!.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private void Property(string name, object? value)
    {
        json!.WritePropertyName(name);
        TrackerJson.Write(json, value);
    }
}
