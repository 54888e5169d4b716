#:property PublishAot=false
#:project shared/ImpactTracker.Shared.csproj

// Brings all tables back from a backup (docs/guides/deploy.md). Stop the app first: its timers would act on half a ledger.
// AzureWebJobsStorage…=… dotnet run restore.cs -- [2018-12-13]     without a day it lists what can be restored

using ImpactTracker;
using ImpactTracker.Backup;
using ImpactTracker.Outcomes;
using ImpactTracker.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

if (args.Length > 1)
{
    return Fail("Usage: dotnet run restore.cs -- [day]", 2);
}

var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
await using var tracker = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddTracker(configuration).BuildServiceProvider();
try
{
    if (args.Length == 0)
    {
        var backups = await tracker.GetRequiredService<BackupShelf>().ListAsync(CancellationToken.None);
        if (backups.Count == 0)
        {
            return Fail("There is no backup that ended.", 1);
        }

        foreach (var backup in backups)
        {
            Console.WriteLine($"{backup.Id}  {backup.StartedAt:u}  {backup.Tables.Count} tables, {backup.Tables.Sum(static table => table.Rows)} rows");
        }

        return 0;
    }

    var clients = tracker.GetRequiredService<StorageClients>();
    foreach (var table in tracker.GetServices<StorageName>().Where(name => clients.CreatesMissing && name.Kind == StorageKind.Table))
    {
        await clients.Tables.CreateTableIfNotExistsAsync(table.Name);
    }

    switch (await tracker.GetRequiredService<TableRestore>().RunAsync(args[0], CancellationToken.None))
    {
        case Outcome<RestoreReport>.Done { Value: var report }:
            Console.WriteLine($"Restored as of {report.TakenAt:u}: {string.Join(", ", report.Rows.Where(static table => table.Value > 0).Select(static table => $"{table.Key} {table.Value}"))}.");
            foreach (var sentence in report.Done)
            {
                Console.WriteLine(sentence);
            }

            return 0;
        case Outcome<RestoreReport>.Missing missing:
            return Fail($"There is no {missing.What}.", 1);
        case Outcome<RestoreReport>.Conflict conflict:
            return Fail(conflict.Why, 1);
        case var other:
            throw new InvalidOperationException($"{other.GetType().Name} is no ending of a restoring.");
    }
}
catch (InvalidOperationException setting) when (setting.Message.StartsWith("The setting ", StringComparison.Ordinal))
{
    return Fail(setting.Message, 1);
}
catch (Azure.RequestFailedException refused)
{
    return Fail($"Storage refused: {refused.Message.Split('\n')[0]} Run the same command again when it answers.", 1);
}

static int Fail(string sentence, int code)
{
    Console.Error.WriteLine(sentence);
    return code;
}
