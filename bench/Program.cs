using System.Globalization;
using ImpactTracker.Bench;
using ImpactTracker.Bench.Distribution;
using ImpactTracker.LocalRun;

if (args is [DocumentOnce.Word, var format, var shape, var count])
{
    return DocumentOnce.Run(format, shape, int.Parse(count, CultureInfo.InvariantCulture));
}

if (args is [CompileOnce.Word, var reportFormats, var reportAwards])
{
    return await CompileOnce.RunAsync(reportFormats, reportAwards);
}

if (args is [PostsOnce.Word, var provider, var key, var recipients, var perRequest, var document])
{
    return await PostsOnce.RunAsync(provider, key, int.Parse(recipients, CultureInfo.InvariantCulture), int.Parse(perRequest, CultureInfo.InvariantCulture), bool.Parse(document));
}

Figure[] figures = [Figure.Start, Figure.Http, Figure.Log, Figure.List, Figure.Pages, Figure.Import, Figure.Contacts, Figure.Suppressions, Figure.Distribution, Figure.Documents, Figure.Report, Figure.Growth, Figure.Portfolio];
if (args.Length == 0 || args.Any(word => figures.All(figure => figure.Name != word)))
{
    Console.WriteLine($"dotnet run -c Release --project bench -- {string.Join(' ', figures.Select(static figure => $"[{figure.Name}]"))}");
    foreach (var figure in figures)
    {
        Console.WriteLine($"  {figure.Name,-12} {figure.What}");
    }

    return args.Length == 0 ? 0 : 2;
}

try
{
    foreach (var figure in figures.Where(figure => args.Contains(figure.Name)))
    {
        await foreach (var line in figure.MeasureAsync())
        {
            Console.WriteLine(line);
        }
    }

    return 0;
}
catch (LocalRunException failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
