namespace ImpactTracker.RecordImport.Reading;

/// <summary>Finds out what a file is, from its content alone: neither its name nor its media type is asked.</summary>
public static class Recognition
{
    private const string Tried =
        "Tried: a Researchfish export of engagement activities or of influence on policy as CSV or XLSX (a row of headings such as Form of Engagement and Primary Audience, "
        + "or Type of Influence and Policy Impact Areas); activities as JSON from the Gateway to Research (dissemination, policyInfluence); the text of a Gateway to Research "
        + "project page (lines that begin with Form Of Engagement Activity); our own columns as CSV or XLSX (title, form, geographic_reach, primary_audience; or title, type, "
        + "geographic_reach, impact_types), and our own JSON.";

    /// <summary>Looks at a file.</summary>
    /// <param name="file">It can be read again from its beginning, and stays open.</param>
    public static Recognised Of(Stream file)
    {
        if (file.Length == 0)
        {
            return new Recognised.Unknown("The body is empty. " + Tried);
        }

        file.Position = 0;
        Span<byte> start = stackalloc byte[4];
        var mark = start[..file.ReadAtLeast(start, 4, throwOnEndOfStream: false)];
        if (mark.SequenceEqual("PK\u0003\u0004"u8))
        {
            return WorkbookSource.Of(file, Tried);
        }

        if (mark.SequenceEqual((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return new Recognised.Unknown("This is an old or password-protected Excel workbook; save it as XLSX without a password. " + Tried);
        }

        var encoding = TextEncodings.Of(file);
        IRecordSource? source = IsJson(file, encoding) ? OwnJsonSource.Of(file, encoding) ?? (IRecordSource?)GtrJsonSource.Of(file, encoding) : DelimitedSource.Of(file, encoding) ?? (IRecordSource?)GtrPageSource.Of(file, encoding);
        return source is null ? new Recognised.Unknown("Nothing in the body can be recognised. " + Tried) : new Recognised.Known(source);
    }

    private static bool IsJson(Stream file, System.Text.Encoding encoding)
    {
        using var text = TextEncodings.Open(file, encoding);
        var c = text.Read();
        while (c >= 0 && char.IsWhiteSpace((char)c))
        {
            c = text.Read();
        }

        return c is '{' or '[';
    }
}
