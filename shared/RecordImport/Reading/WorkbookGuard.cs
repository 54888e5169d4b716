using System.IO.Compression;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>
/// Refuses a workbook that would unfold to more than is read, before anything of it is read: what its entries say of their size is not
/// believed but counted, in the time that unpacking the allowed size takes.
/// </summary>
internal static class WorkbookGuard
{
    private const int SmallRatio = 10 * 1024 * 1024;

    /// <summary>Which limit it is beyond, or null.</summary>
    /// <exception cref="WorkbookDamagedException">It is no archive.</exception>
    public static string? Problem(Stream file)
    {
        file.Position = 0;
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > ReadingLimits.WorkbookEntries)
            {
                return $"The workbook holds more than {ReadingLimits.WorkbookEntries} files.";
            }

            var buffer = new byte[64 * 1024];
            long all = 0;
            foreach (var entry in archive.Entries)
            {
                var sheet = entry.FullName.Contains("worksheets/", StringComparison.OrdinalIgnoreCase);
                using var content = entry.Open();
                long bytes = 0;
                for (var read = content.Read(buffer); read > 0; read = content.Read(buffer))
                {
                    bytes += read;
                    all += read;
                    if (all > ReadingLimits.WorkbookBytes || (all > SmallRatio && all > file.Length * ReadingLimits.WorkbookRatio))
                    {
                        return $"The workbook unpacks to more than {ReadingLimits.WorkbookBytes / (1024 * 1024)} MB, or to more than {ReadingLimits.WorkbookRatio} times its size.";
                    }

                    if (!sheet && bytes > ReadingLimits.SharedTextBytes)
                    {
                        return $"The workbook's texts are more than {ReadingLimits.SharedTextBytes / (1024 * 1024)} MB unpacked; save the sheet as CSV and import that.";
                    }
                }
            }

            return null;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new WorkbookDamagedException("its archive is damaged.", fault);
        }
    }
}
