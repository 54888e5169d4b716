using ImpactTracker.MailSink;

try
{
    await using var app = MailSinkApp.Create(args);
    await app.RunAsync();
    return 0;
}
catch (SinkOptionsException mistake)
{
    await Console.Error.WriteLineAsync(mistake.Message);
    return 2;
}
