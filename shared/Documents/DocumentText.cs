using System.Text;

namespace ImpactTracker.Documents;

/// <summary>Writes the text of documents: UTF-8 without a mark, a line feed at the end of each line.</summary>
internal static class DocumentText
{
    // Short enough for the array of its bytes not to count as a large one: each of those would soon have all of memory collected.
    private const int Buffer = 16 * 1024;

    public static StreamWriter To(Stream output, bool leaveOpen = false) => new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Buffer, leaveOpen) { NewLine = "\n" };
}
