using ImpactTracker.Storage;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>How much is read. A file beyond a limit is refused or its row rejected with the limit named; nothing is cut off in silence.</summary>
internal static class ReadingLimits
{
    /// <summary>Characters of a cell: as many as the longest text that is kept.</summary>
    public const int CellCharacters = LongText.Most;

    /// <summary>Columns of a row; the widest known export has 60.</summary>
    public const int Columns = 1_000;

    /// <summary>The number of the last row of a sheet of a workbook.</summary>
    public const int SheetRows = 200_000;

    /// <summary>A heading is looked for in so many rows from the top.</summary>
    public const int HeadingRows = 5;

    /// <summary>Bytes of a workbook, unpacked.</summary>
    public const long WorkbookBytes = 300L * 1024 * 1024;

    /// <summary>Bytes of the texts that a workbook's cells share, unpacked: they are held in memory.</summary>
    public const long SharedTextBytes = 48L * 1024 * 1024;

    /// <summary>A workbook of more than ten megabytes may unpack to so many times its size.</summary>
    public const int WorkbookRatio = 150;

    /// <summary>Files in a workbook.</summary>
    public const int WorkbookEntries = 2_000;

    /// <summary>Bytes of the text of a web page.</summary>
    public const int PageBytes = 4 * 1024 * 1024;
}
