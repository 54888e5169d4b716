namespace ImpactTracker.Documents;

/// <summary>Writes the bookmarks as a tree: a heading's bookmark stands under the last one of a higher level (ISO 32000-1, 12.3.3).</summary>
internal static class PdfOutlineObjects
{
    /// <returns>Object number of the outline, or 0 where there are no bookmarks.</returns>
    public static int Write(PdfObjects objects, IReadOnlyList<PdfBookmark> bookmarks)
    {
        if (bookmarks.Count == 0)
        {
            return 0;
        }

        // Number 0 is the outline itself, number n the bookmark n - 1.
        var parents = Parents(bookmarks);
        var children = parents.Select(_ => new List<int>()).ToArray();
        var descendants = new int[parents.Length];
        for (var i = 1; i < parents.Length; i++)
        {
            children[parents[i]].Add(i);
        }

        for (var i = parents.Length - 1; i > 0; i--)
        {
            descendants[parents[i]] += 1 + descendants[i];
        }

        var numbers = parents.Select(_ => objects.Reserve()).ToArray();
        objects.Write(numbers[0], $"<< /Type /Outlines{Family(0)} >>");
        foreach (var siblings in children)
        {
            foreach (var (at, i) in siblings.Index())
            {
                var bookmark = bookmarks[i - 1];
                var body = objects.Open(numbers[i]).Add("<< /Title "u8).Add(PdfSyntax.Text(bookmark.Title)).Add(" /Parent "u8).AddReference(numbers[parents[i]]);
                if (at > 0)
                {
                    body.Add(" /Prev "u8).AddReference(numbers[siblings[at - 1]]);
                }

                if (at < siblings.Count - 1)
                {
                    body.Add(" /Next "u8).AddReference(numbers[siblings[at + 1]]);
                }

                body.Add(Family(i)).Add(" /Dest ["u8).AddReference(bookmark.Page).Add(" /XYZ null "u8).Add(bookmark.Top).Add(" null] >>"u8);
                objects.Close();
            }
        }

        return numbers[0];

        string Family(int i) => children[i].Count == 0
            ? ""
            : $" /First {PdfSyntax.Reference(numbers[children[i][0]])} /Last {PdfSyntax.Reference(numbers[children[i][^1]])} /Count {PdfSyntax.Number(descendants[i])}";
    }

    private static int[] Parents(IReadOnlyList<PdfBookmark> bookmarks)
    {
        var parents = new int[bookmarks.Count + 1];
        for (var i = 1; i <= bookmarks.Count; i++)
        {
            var parent = i - 1;
            while (parent > 0 && bookmarks[parent - 1].Level >= bookmarks[i - 1].Level)
            {
                parent = parents[parent];
            }

            parents[i] = parent;
        }

        return parents;
    }
}
