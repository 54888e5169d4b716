using System.Text;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>
/// Reads text with separators (RFC 4180) row by row in bounded memory whatever the text is: cells and columns beyond the limits are passed
/// over while they are read, not gathered first. Stray quotation marks are taken as they stand; one that is never closed is told.
/// </summary>
internal sealed class DelimitedText(TextReader text, char separator)
{
    private readonly char[] buffer = new char[32 * 1024];
    private readonly StringBuilder cell = new();
    private int length;
    private int position;
    private int number;
    private bool tooLong;

    /// <summary>The next row, or null after the last. Empty lines are rows, as in a spreadsheet.</summary>
    public SheetRow? Read()
    {
        if (Peek() < 0)
        {
            return null;
        }

        number++;
        var cells = new List<string>();
        string? damage = null;
        while (true)
        {
            tooLong = false;
            cell.Clear();
            if (Peek() == '"' && !Quoted())
            {
                damage = "a quotation mark was opened here and never closed, which swallowed the rows that follow; close it and import the file again";
            }

            Plain();
            if (cells.Count < ReadingLimits.Columns)
            {
                cells.Add(cell.ToString());
            }
            else if (cell.Length > 0)
            {
                damage ??= $"has more than {ReadingLimits.Columns} columns";
            }

            if (Peek() != separator)
            {
                break;
            }

            position++;
        }

        EndLine();
        return new SheetRow(number, cells) { Damage = damage };
    }

    private bool Quoted()
    {
        position++;
        while (true)
        {
            var c = Peek();
            if (c < 0)
            {
                return false;
            }

            position++;
            if (c == '"')
            {
                if (Peek() != '"')
                {
                    return true;
                }

                position++;
            }

            Take((char)c);
        }
    }

    private void Plain()
    {
        for (var c = Peek(); c >= 0 && c != separator && c is not ('\r' or '\n'); c = Peek())
        {
            position++;
            Take((char)c);
        }
    }

    private void Take(char c)
    {
        if (!tooLong)
        {
            cell.Append(c);
            tooLong = cell.Length > ReadingLimits.CellCharacters;
        }
    }

    private void EndLine()
    {
        if (Peek() == '\r')
        {
            position++;
        }

        if (Peek() == '\n')
        {
            position++;
        }
    }

    private int Peek()
    {
        if (position == length)
        {
            (position, length) = (0, text.Read(buffer, 0, buffer.Length));
        }

        return length == 0 ? -1 : buffer[position];
    }
}
