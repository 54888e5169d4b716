using ImpactTracker.MailSink.Behaviours;
using ImpactTracker.MailSink.Events;
using ImpactTracker.MailSink.Http;
using ImpactTracker.MailSink.Keeping;
using ImpactTracker.MailSink.Pages;
using ImpactTracker.MailSink.Provider;
using ImpactTracker.MailSink.Sending;

namespace ImpactTracker.MailSink;

/// <summary>MailSink as a web application, for its own program and for tests that host it on a free port.</summary>
public static class MailSinkApp
{
    /// <summary>Builds the application with everything it kept before; it does not start it.</summary>
    /// <param name="args"><c>--urls</c>, <c>--data</c>, <c>--webhook</c>, <c>--key</c>; see docs or <c>SinkOptions</c>.</param>
    /// <param name="least">The least of what is logged.</param>
    /// <exception cref="SinkOptionsException">An option cannot be used.</exception>
    public static WebApplication Create(string[] args, LogLevel least = LogLevel.Information)
    {
        var options = SinkOptions.Read(args);

        // The empty builder: a quick start, and no appsettings.json or variable of another program can change this one.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "MailSink" });
        builder.WebHost.UseKestrelCore().UseUrls(options.Urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // What is above the provider's limit is not kept but read, so that it can be refused by name; there is an end to that too.
            kestrel.Limits.MaxRequestBodySize = 8L * SendLimits.RequestBytes;
        });
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(least).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<SigningKey>();
        builder.Services.AddSingleton<AttachmentFiles>();
        builder.Services.AddSingleton<RequestFiles>();
        builder.Services.AddSingleton<BatchIds>();
        builder.Services.AddSingleton<Outbox>();
        builder.Services.AddSingleton<MessageReader>();
        builder.Services.AddSingleton<Behaviour>();
        builder.Services.AddSingleton<EventChoices>();
        builder.Services.AddSingleton<PendingEvents>();
        builder.Services.AddSingleton<EventComposer>();
        builder.Services.AddHostedService<EventPoster>();

        var app = builder.Build();
        app.Services.GetRequiredService<Outbox>().Open();
        app.Services.GetRequiredService<SigningKey>().Open();
        app.Use(Faults.Answer);
        app.Use(ApiKey.Require);
        SendRoute.Map(app);
        MessageRoutes.Map(app);
        BehaviourRoutes.Map(app);
        EventRoutes.Map(app);
        AccountRoutes.Map(app);
        BatchRoutes.Map(app);
        ScheduledSendRoutes.Map(app);
        ErasureRoute.Map(app);
        LogRoutes.Map(app);
        OutboxPages.Map(app);
        app.MapGet("/health", static context => JsonAnswer.WriteAsync(context, 200, """{"status":"ok"}"""u8.ToArray()));
        app.MapFallback(static context => ErrorAnswer.WriteAsync(context, 404, null, "The resource could not be found."));
        return app;
    }
}
