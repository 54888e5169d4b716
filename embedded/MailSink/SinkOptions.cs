namespace ImpactTracker.MailSink;

/// <summary>
/// What MailSink is started with, from the command line (<c>--urls</c>, <c>--data</c>, <c>--webhook</c>, <c>--key</c>) or from
/// the environment (<c>MAILSINK_URLS</c> and so on). Nothing else is read, so that a stray variable or file cannot change it.
/// </summary>
internal sealed record SinkOptions(string Urls, string Data, Uri? Webhook, string? Key)
{
    private static readonly string[] Names = ["urls", "data", "webhook", "key"];

    /// <summary>Where the app that sends is: where its webhook is, without the path; null when there is no webhook.</summary>
    public Uri? App => Webhook is null ? null : new Uri(Webhook, "/");

    public static SinkOptions Read(string[] args)
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables("MAILSINK_").AddCommandLine(args).Build();
        foreach (var name in new ConfigurationBuilder().AddCommandLine(args).Build().AsEnumerable().Select(pair => pair.Key))
        {
            if (!Names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw new SinkOptionsException($"Unknown option --{name}. Known: {string.Join(", ", Names.Select(known => "--" + known))}.");
            }
        }

        return new SinkOptions(
            Given(settings["urls"]) ?? "http://127.0.0.1:7072",
            Path.GetFullPath(Given(settings["data"]) ?? Path.Combine(".data", "mail")),
            Address(Given(settings["webhook"])),
            Given(settings["key"]));
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static Uri? Address(string? value)
    {
        if (value is null)
        {
            return null;
        }

        return Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new SinkOptionsException("--webhook must be an absolute http or https address.");
    }
}
