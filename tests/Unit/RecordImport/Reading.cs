using System.Text;
using ImpactTracker.RecordImport.Reading;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Unit.RecordImport;

/// <summary>Reads files as the import does.</summary>
internal static class Reading
{
    public static IReadOnlyList<ReadRecord> Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static IReadOnlyList<ReadRecord> Of(byte[] file) => [.. Known(file).Read()];

    public static IRecordSource Known(string text) => Known(Encoding.UTF8.GetBytes(text));

    public static IRecordSource Known(byte[] file) => Recognised(file) switch
    {
        Recognised.Known known => known.Source,
        Recognised.Unknown unknown => throw new InvalidOperationException(unknown.Why),
        Recognised.TooLarge large => throw new InvalidOperationException(large.Why),
        _ => throw new InvalidOperationException(),
    };

    public static Recognised Recognised(byte[] file) => Recognition.Of(new MemoryStream(file, writable: false));

    public static IReadOnlyList<ReadRecord> Read(this ExportSheet sheet) => Of(sheet.Csv());

    /// <summary>The one record of a table with one row.</summary>
    public static ReadRecord ReadOne(this ExportSheet sheet) => Assert.Single(sheet.Read());

    /// <summary>The repairs of a row as field, from, to and rule.</summary>
    public static IEnumerable<(string Field, string From, string To, string Rule)> Told(this ReadRecord record) =>
        record.Repairs.Select(static repair => (repair.Field, repair.From, repair.To, repair.Rule));
}
