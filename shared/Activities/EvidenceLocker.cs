using FluentValidation;
using ImpactTracker.Outcomes;
using ImpactTracker.Storage;

namespace ImpactTracker.Activities;

/// <summary>Keeps what proves an activity: files under their hash, links with a note. The same piece twice is kept once.</summary>
public sealed class EvidenceLocker(ActivityTable activities, ActivityRevision revision, DocumentBlobs documents)
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MaxBytes = 25 * 1024 * 1024;

    private const int MaxName = 100;
    private const int MaxNote = 300;
    private const int IdLength = 16;

    /// <summary>Adds a file.</summary>
    /// <param name="activityId">The activity.</param>
    /// <param name="name">The file's name; its ending says what it should be.</param>
    /// <param name="note">What it proves, or null.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome<Evidence>> AddFileAsync(string activityId, string? name, string? note, BinaryData content, string caller, CancellationToken cancellationToken)
    {
        var errors = NameErrors(name);
        var ending = Path.GetExtension(name ?? "").ToLowerInvariant();
        if (note?.Length > MaxNote || note?.Any(char.IsControl) == true)
        {
            errors.Add("note", $"must be one line of at most {MaxNote} characters");
        }

        if (errors.None && !EvidenceKind.Agrees(ending, content))
        {
            errors.Add("body", $"is not a {ending[1..].ToUpperInvariant()} file, as its name says; what is kept is known by its content");
        }

        if (!errors.None)
        {
            return new Outcome<Evidence>.Invalid(errors);
        }

        if (await activities.GetAsync(activityId, cancellationToken) is null)
        {
            return new Outcome<Evidence>.Missing($"activity '{activityId}'");
        }

        var stored = await documents.PutAsync(ActivitiesSetup.EvidenceContainer, content, ending, EvidenceKind.MediaTypes[ending], cancellationToken);
        return await AddAsync(activityId, new Evidence
        {
            Id = stored.Sha256[..IdLength],
            Name = name,
            MediaType = EvidenceKind.MediaTypes[ending],
            Bytes = stored.Bytes,
            Sha256 = stored.Sha256,
            Note = note,
        }, caller, cancellationToken);
    }

    /// <summary>Adds a link.</summary>
    public Task<Outcome<Evidence>> AddLinkAsync(string activityId, EvidenceLinkDraft draft, string caller, CancellationToken cancellationToken)
    {
        var errors = LinkRules.Instance.Check(draft);
        return errors.None
            ? AddAsync(activityId, new Evidence { Id = ScopedId.Scope(draft.Url!), Url = draft.Url, Note = draft.Note?.Trim() }, caller, cancellationToken)
            : Task.FromResult<Outcome<Evidence>>(new Outcome<Evidence>.Invalid(errors));
    }

    private async Task<Outcome<Evidence>> AddAsync(string activityId, Evidence evidence, string caller, CancellationToken cancellationToken) =>
        await revision.AddEvidenceAsync(activityId, evidence, caller, cancellationToken) switch
        {
            Outcome<Activity>.Done done => new Outcome<Evidence>.Created(done.Value.Evidence.First(one => one.Id == evidence.Id)),
            Outcome<Activity>.Conflict conflict => new Outcome<Evidence>.Conflict(conflict.Why),
            _ => new Outcome<Evidence>.Missing($"activity '{activityId}'"),
        };

    private static FieldErrors NameErrors(string? name)
    {
        var errors = new FieldErrors();
        if (string.IsNullOrWhiteSpace(name))
        {
            errors.Add("name", "is required: the file's name, such as minutes.pdf");
        }
        else if (name.Length > MaxName || name.Any(char.IsControl) || name.Contains('/', StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal))
        {
            errors.Add("name", $"must be a file's name of at most {MaxName} characters, without a folder");
        }
        else if (!EvidenceKind.MediaTypes.ContainsKey(Path.GetExtension(name).ToLowerInvariant()))
        {
            errors.Add("name", $"must end with one of {string.Join(", ", EvidenceKind.MediaTypes.Keys)}");
        }

        return errors;
    }

    private sealed class LinkRules : AbstractValidator<EvidenceLinkDraft>
    {
        public static LinkRules Instance { get; } = new();

        public LinkRules()
        {
            RuleFor(static link => link.Url).NotEmpty().WithMessage("is required: the address of what proves it").Link();
            RuleFor(static link => link.Note).OptionalLine(MaxNote);
        }
    }
}
