using ImpactTracker.Awards;
using ImpactTracker.Outcomes;
using ImpactTracker.Storage;

namespace ImpactTracker.Briefs;

/// <summary>Decides what becomes of a brief and its document.</summary>
public sealed class BriefRegister(BriefTable briefs, AwardTable awards, DocumentBlobs documents, IdempotencyKeys keys, TimeProvider time)
{
    /// <summary>The largest document, in bytes. The provider takes 30 MB a request and advises 10 MB; Base64 adds a third.</summary>
    public const int MaxDocument = 10 * 1024 * 1024;

    /// <summary>Checks a draft and stores it as a new brief.</summary>
    public async Task<Outcome<Brief>> CreateAsync(BriefDraft draft, string caller, IdempotencyKey? key, CancellationToken cancellationToken)
    {
        var errors = BriefDraftValidator.Instance.Check(draft);
        await CheckAwardsAsync(draft, errors, cancellationToken);
        if (!errors.None)
        {
            return new Outcome<Brief>.Invalid(errors);
        }

        var now = time.GetUtcNow();
        var id = ScopedId.New(draft.Awards![0], now);
        if (key is not null)
        {
            if (await keys.ClaimAsync("create-brief", key, id, cancellationToken) is not { } claimed)
            {
                return new Outcome<Brief>.Conflict("This Idempotency-Key was used before with another body.");
            }

            id = claimed;
        }

        var brief = New(id, draft, caller, now);
        return await briefs.TryAddAsync(brief, cancellationToken)
            ? new Outcome<Brief>.Created(brief)
            : new Outcome<Brief>.Created((await briefs.GetAsync(id, cancellationToken))!);
    }

    /// <summary>Stores the document of a brief; the same bytes again change nothing.</summary>
    public async Task<Outcome<Brief>> PutDocumentAsync(string briefId, BinaryData content, int? ifVersion, CancellationToken cancellationToken)
    {
        if (DocumentProblem(content) is { } problem)
        {
            return new Outcome<Brief>.Invalid(FieldErrors.Of("body", problem));
        }

        if (await briefs.RowAsync(briefId, cancellationToken) is null)
        {
            return new Outcome<Brief>.Missing($"brief '{briefId}'");
        }

        var stored = await documents.PutAsync(BriefsSetup.Container, content, ".pdf", "application/pdf", cancellationToken);
        var document = new BriefDocument(stored.Sha256, stored.Bytes, stored.Path);
        while (await briefs.RowAsync(briefId, cancellationToken) is { } row)
        {
            var brief = row.ToBrief();
            if (ifVersion.IsStale(brief.Version))
            {
                return new Outcome<Brief>.Stale();
            }

            if (brief.Document == document)
            {
                return new Outcome<Brief>.Done(brief);
            }

            var next = brief with { Document = document, Version = brief.Version + 1 };
            if (await briefs.TryReplaceAsync(next, row.ETag, cancellationToken))
            {
                return new Outcome<Brief>.Done(next);
            }
        }

        return new Outcome<Brief>.Missing($"brief '{briefId}'");
    }

    /// <summary>What is wrong with a document, or null: whoever makes a brief with its document asks before anything is stored.</summary>
    public static string? DocumentProblem(BinaryData content) =>
        content.ToMemory().Length > MaxDocument ? $"is larger than {MaxDocument / (1024 * 1024)} MB"
        : PdfCheck.IsPdf(content.ToMemory().Span) ? null : "is not a PDF: it must begin with %PDF- and end with %%EOF";

    /// <summary>The brief that a draft would make as it stands, which may lack what is required; nothing is checked or stored.</summary>
    /// <param name="draft">As far as it is written.</param>
    /// <param name="document">The document that would go with it, or null.</param>
    public static Brief Sketch(BriefDraft draft, BriefDocument? document) =>
        New("", draft with { Awards = draft.Awards ?? [], Title = draft.Title ?? "", Summary = draft.Summary ?? "" }, "", DateTimeOffset.UnixEpoch) with { Document = document };

    private static Brief New(string id, BriefDraft draft, string caller, DateTimeOffset now) => new()
    {
        Id = id,
        Awards = [.. draft.Awards!.Distinct(StringComparer.Ordinal)],
        Title = draft.Title!.Trim(),
        Number = draft.Number?.Trim(),
        Authors = draft.Authors ?? [],
        Published = draft.Published,
        Summary = draft.Summary!.Trim(),
        Url = draft.Url,
        PlannedActivity = draft.PlannedActivity,
        Version = 1,
        CreatedAt = now,
        CreatedBy = caller,
    };

    // Beside whatever else is wrong, as far as awards are named at all.
    private async Task CheckAwardsAsync(BriefDraft draft, FieldErrors errors, CancellationToken cancellationToken)
    {
        if (draft.Awards is not { Count: > 0 and <= BriefDraftValidator.MostAwards } named || !named.All(Checks.IsId))
        {
            return;
        }

        var (planned, known) = (new HashSet<string>(StringComparer.Ordinal), 0);
        for (var i = 0; i < named.Count; i++)
        {
            if (await awards.GetAsync(named[i], cancellationToken) is { } award)
            {
                known++;
                planned.UnionWith(award.PlannedImpact.PlannedActivities.Select(static one => one.Id));
            }
            else
            {
                errors.Add($"awards[{i}]", $"there is no award '{named[i]}'; make it first with PUT /api/awards/{named[i]}");
            }
        }

        if (known == named.Count && draft.PlannedActivity is { } id && Checks.IsId(id) && !planned.Contains(id))
        {
            errors.Add("plannedActivity", $"'{id}' is not a planned activity of the award; it has: {string.Join(", ", planned.Order(StringComparer.Ordinal))}");
        }
    }
}
