using System.Globalization;
using ImpactTracker.Bench;
using ImpactTracker.LocalRun;

if (args is [DocumentOnce.Word, var format, var shape, var count])
{
    return DocumentOnce.Run(format, shape, int.Parse(count, CultureInfo.InvariantCulture));
}

Figure[] figures = [Figure.Start, Figure.Http, Figure.Log, Figure.List, Figure.Import, Figure.Documents];
if (args.Length == 0 || args.Any(word => figures.All(figure => figure.Name != word)))
{
    Console.WriteLine("dotnet run -c Release --project bench -- [start] [http] [log] [list] [import] [documents]");
    foreach (var figure in figures)
    {
        Console.WriteLine($"  {figure.Name,-9} {figure.What}");
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
