using ImpactTracker.Mail;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Reports.Sharing;

/// <summary>The links to shared reports, which work without login because this app signed them. They hold ids and nothing else.</summary>
public sealed class ShareLinks(SignedToken tokens, IOptions<LinkOptions> options)
{
    private const string Purpose = "shared-report";

    /// <summary>The link as callers see it.</summary>
    internal ReportShare With(ReportShare share) => share with { Url = $"{options.Value.BaseUrl.TrimEnd('/')}/shared/{tokens.Sign(Purpose, $"{share.Report}/{share.Id}")}" };

    /// <summary>Report and id of the link that a token is for, or null for one that this app did not sign.</summary>
    internal (string Report, string Share)? Read(string token) => tokens.Read(Purpose, token)?.Split('/') is [var report, var share] ? (report, share) : null;
}
