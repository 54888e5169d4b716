using System.IO.Compression;
using ImpactTracker.Records;

namespace ImpactTracker.Activities.Lines;

/// <summary>
/// Lines as bytes: packed, because ten thousand lines as JSON are five megabytes, and taking them apart would cost more than the rows. Written and read in the same
/// order; whoever changes that, or what a line holds, gives <see cref="Form"/> another number, and what was kept before is read anew from the rows.
/// </summary>
internal static class LineFile
{
    private const int Form = 1;

    /// <summary>The file, at its beginning.</summary>
    public static MemoryStream Write(KeptLines kept)
    {
        var file = new MemoryStream();
        using (var packed = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
        using (var to = new BinaryWriter(packed))
        {
            to.Write(Form);
            to.Write(kept.Mark.Token);
            Write(to, kept.Mark.Gone);
            to.Write(kept.Mark.At.UtcTicks);
            to.Write(kept.Lines.Count);
            foreach (var line in kept.Lines)
            {
                Write(to, line);
            }
        }

        file.Position = 0;
        return file;
    }

    /// <summary>What the file holds, or null where it has another form.</summary>
    public static KeptLines? Read(MemoryStream file)
    {
        file.Position = 0;
        using var from = new BinaryReader(new BufferedStream(new GZipStream(file, CompressionMode.Decompress), 64 * 1024));
        if (from.ReadInt32() != Form)
        {
            return null;
        }

        var mark = new RecordMark(from.ReadString(), Text(from), new DateTimeOffset(from.ReadInt64(), TimeSpan.Zero));
        var lines = new ActivityLine[from.ReadInt32()];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = Line(from);
        }

        return new KeptLines(mark, lines);
    }

    private static void Write(BinaryWriter to, ActivityLine line)
    {
        to.Write(line.Id);
        to.Write(line.Title);
        to.Write(line.Form);
        Write(to, line.StartDate);
        Write(to, line.EndDate);
        Write(to, line.Years, to.Write);
        to.Write(line.PrimaryAudience);
        Write(to, line.OtherAudiences, to.Write);
        Write(to, line.Beneficiaries, to.Write);
        Write(to, line.PlannedActivity);
        to.Write((int)line.Status);
        Write(to, line.Organisations, to.Write);
        Write(to, line.Source?.System);
        Write(to, line.Source?.RecordId);
        Write(to, line.Answers.Results);
        to.Write(line.Answers.HasOutcome);
        to.Write(line.Answers.HasProof);
        to.Write(line.Answers.HasAudienceSize);
        to.Write(line.Answers.LacksSchemeName);
    }

    private static ActivityLine Line(BinaryReader from) => new(
        Id: from.ReadString(),
        Title: from.ReadString(),
        Form: from.ReadString(),
        StartDate: Date(from),
        EndDate: Date(from),
        Years: Many(from, from.ReadInt32),
        PrimaryAudience: from.ReadString(),
        OtherAudiences: Many(from, from.ReadString),
        Beneficiaries: Many(from, from.ReadString),
        PlannedActivity: Text(from),
        Status: (RecordStatus)from.ReadInt32(),
        Organisations: Many(from, from.ReadString),
        Source: (Text(from), Text(from)) is ({ } system, { } record) ? new RecordSource(system, record) : null,
        Answers: new ActivityAnswers(Text(from), from.ReadBoolean(), from.ReadBoolean(), from.ReadBoolean(), from.ReadBoolean()));

    private static void Write(BinaryWriter to, string? text)
    {
        to.Write(text is not null);
        if (text is not null)
        {
            to.Write(text);
        }
    }

    private static string? Text(BinaryReader from) => from.ReadBoolean() ? from.ReadString() : null;

    private static void Write(BinaryWriter to, DateOnly? day) => to.Write(day?.DayNumber ?? -1);

    private static DateOnly? Date(BinaryReader from) => from.ReadInt32() is >= 0 and var day ? DateOnly.FromDayNumber(day) : null;

    private static void Write<T>(BinaryWriter to, IReadOnlyList<T> values, Action<T> write)
    {
        to.Write(values.Count);
        foreach (var value in values)
        {
            write(value);
        }
    }

    private static T[] Many<T>(BinaryReader from, Func<T> read)
    {
        var values = new T[from.ReadInt32()];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = read();
        }

        return values;
    }
}
