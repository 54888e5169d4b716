using System.Text;
using ImpactTracker.RecordImport.Reading;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Unit.RecordImport;

/// <summary>Whatever the bytes: a file is known, unknown or too large, and every row of a known one is a record or has its reason, in bounded time.</summary>
public class HostileFilesTests
{
    private const int Seed = 20260321;

    [Fact]
    public void Files_cut_off_anywhere_are_read_or_refused()
    {
        foreach (var file in Samples())
        {
            for (var length = 0; length <= file.Length; length += Math.Max(1, file.Length / 60))
            {
                Survive(file[..length]);
            }
        }
    }

    [Fact]
    public void Files_with_bytes_changed_at_random_are_read_or_refused()
    {
        var random = new Random(Seed);
        foreach (var file in Samples())
        {
            for (var i = 0; i < 60; i++)
            {
                var changed = file.ToArray();
                for (var n = random.Next(1, 12); n > 0; n--)
                {
                    changed[random.Next(changed.Length)] = (byte)random.Next(256);
                }

                Survive(changed);
            }
        }
    }

    [Fact]
    public void Random_bytes_are_not_known()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 50; i++)
        {
            var bytes = new byte[random.Next(1, 20_000)];
            random.NextBytes(bytes);
            Assert.IsType<Recognised.Unknown>(Reading.Recognised(bytes));
            Assert.IsType<Recognised.Unknown>(Reading.Recognised([.. "PK\u0003\u0004"u8, .. bytes]));
            Survive([.. "{"u8, .. bytes]);
        }
    }

    [Fact]
    public void Cells_of_any_text_are_read_or_refused()
    {
        var random = new Random(Seed);
        string[] bits = ["\"", "'", ",", ";", "\t", "\r\n", "\0", "_x000D_", "NULL", "2018", "20182019", "1E+400", "-1", "None", "18568", "=1+1", "\uFFFD", "é", "www.", "http://", new('9', 500), "Schools,", " ", "\ud83d\ude00"];
        for (var i = 0; i < 400; i++)
        {
            var sheet = (i % 4) switch { 0 => ExportSheet.Of2018, 1 => ExportSheet.Of2019, 2 => ExportSheet.Policy2020, _ => ExportSheet.Own };
            string[] otherwise = [.. sheet.Headings.SelectMany(heading => random.Next(3) == 0 ? new[] { heading, string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => bits[random.Next(bits.Length)])) } : [])];
            Survive(Encoding.UTF8.GetBytes(sheet.Row(otherwise).Csv()));
        }
    }

    [Fact]
    public void A_million_columns_cost_little()
    {
        var memory = GC.GetAllocatedBytesForCurrentThread();
        Survive(Encoding.UTF8.GetBytes(new string(',', 5_000_000)));
        var wide = ExportSheet.Of2020.Row().Csv() + "a" + new string(',', 5_000_000) + "b\r\n" + ExportSheet.Of2020.Row().Csv().Split("\r\n")[1];

        Assert.Equal([null, "row", null], Reading.Of(wide).Select(static record => record.Rejection?.Field));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - memory, 1, 150_000_000);
    }

    [Fact]
    public void An_open_quotation_mark_is_told_and_its_cell_not_held()
    {
        var csv = ExportSheet.Of2020.Row().Csv() + "ESRC,\"" + string.Concat(Enumerable.Repeat("never closed\r\n", 500_000));
        var records = Reading.Of(csv);

        Assert.Equal(2, records.Count);
        Assert.Contains("quotation mark", records[1].Rejection!.Reason, StringComparison.Ordinal);
        Assert.InRange(records[1].Rejection!.Value.Length, 1, 201);
    }

    [Fact]
    public void Deep_json_is_refused() => Assert.IsType<Recognised.Unknown>(Reading.Recognised(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":[", 100_000)))));

    [Fact]
    public void Half_characters_are_replaced()
    {
        var record = Assert.Single(Reading.Of("""[ { "form": "talk", "title": "half \ud800 of one", "primaryAudience": "media" } ]"""));

        Assert.Equal("half \uFFFD of one", record.Activity!.Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \r\n ")]
    [InlineData("name,email\r\na,b\r\n")]
    [InlineData("{}")]
    [InlineData("[1,2,3]")]
    [InlineData("<html><body>Hello</body></html>")]
    public void What_is_none_of_the_formats_says_what_was_tried(string text)
    {
        var unknown = Assert.IsType<Recognised.Unknown>(Reading.Recognised(Encoding.UTF8.GetBytes(text)));

        Assert.Contains("Tried", unknown.Why, StringComparison.Ordinal);
    }

    private static IEnumerable<byte[]> Samples()
    {
        yield return Encoding.UTF8.GetBytes(ExportSheet.Of2018.Row("Results of Activity", "a \"quoted\" text\r\nof lines").Row().Csv());
        yield return Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(ExportSheet.Own.Row().Csv(';'))).ToArray();
        yield return WorkbookFile.Of(("Engagement", ExportSheet.Of2020.Row().Row()), ("Policy", ExportSheet.Policy2018.Row()));
        yield return """{ "page": 1, "dissemination": [ { "id": "a", "form": "talk", "title": "x", "areas": { "item": [ "a" ] } } ] }"""u8.ToArray();
        yield return """{ "items": [ { "id": "abc", "awards": ["one-award"], "title": "x", "form": "talk", "geographicReach": "local", "primaryAudience": "media", "years": [2018, [1]], "evidence": [{ "url": {} }], "source": null }, { "awards": [], "title": "y", "type": "policy-citation", "geographicReach": "local", "impactTypes": [] } ] }"""u8.ToArray();
        yield return "Title\nDescription One\nForm Of Engagement Activity talk\nPart Of Official Scheme? No\nYear(s) Of Engagement Activity 2018\n"u8.ToArray();
    }

    private static void Survive(byte[] file)
    {
        if (Reading.Recognised(file) is Recognised.Known known)
        {
            Assert.All(known.Source.Read(), static record => Assert.True(record.Rejection is not null || record.Activity is not null || record.Influence is not null));
        }
    }
}
