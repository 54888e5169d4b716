using FluentValidation;
using ImpactTracker.Awards;
using ImpactTracker.Outcomes;
using ImpactTracker.Storage;

namespace ImpactTracker.Reports.Narratives;

/// <summary>Decides what becomes of a text about an award that is put.</summary>
public sealed class NarrativeDesk(NarrativeTable narratives, AwardTable awards, TimeProvider time)
{
    /// <summary>Writes the text, or finds it as asked for already. A text over the funder's limit is kept and says so.</summary>
    /// <param name="awardId">The award.</param>
    /// <param name="section">Which text.</param>
    /// <param name="draft">The text.</param>
    /// <param name="ifVersion">The version that the caller read; null writes over whatever is there.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome<Narrative>> PutAsync(string awardId, string section, NarrativeDraft draft, int? ifVersion, string caller, CancellationToken cancellationToken)
    {
        var errors = Validator.Instance.Check(draft);
        if (NarrativeSection.Find(section) is null)
        {
            errors.Add("section", $"must be one of {NarrativeSection.Names}");
        }

        if (!errors.None)
        {
            return new Outcome<Narrative>.Invalid(errors);
        }

        if (!Checks.IsId(awardId) || await awards.GetAsync(awardId, cancellationToken) is null)
        {
            return new Outcome<Narrative>.Missing($"award '{awardId}'");
        }

        while (true)
        {
            var stored = await narratives.GetAsync(awardId, section, cancellationToken);
            if (ifVersion.IsStale(stored?.Version))
            {
                return new Outcome<Narrative>.Stale();
            }

            var text = draft.Markdown!.ReplaceLineEndings("\n").Trim();
            if (stored?.Markdown == text)
            {
                return new Outcome<Narrative>.Done(stored);
            }

            var next = new Narrative
            {
                Award = awardId,
                Section = section,
                Markdown = text,
                Version = (stored?.Version ?? 0) + 1,
                ChangedAt = time.GetUtcNow(),
                ChangedBy = caller,
            };
            if (await narratives.TryWriteAsync(next, cancellationToken))
            {
                return stored is null ? new Outcome<Narrative>.Created(next) : new Outcome<Narrative>.Done(next);
            }
        }
    }

    private sealed class Validator : AbstractValidator<NarrativeDraft>
    {
        public static Validator Instance { get; } = new();

        public Validator()
        {
            RuleFor(static draft => draft.Markdown).NotNull().WithMessage("is required: the text as Markdown; an empty one takes it back");
            RuleFor(static draft => draft.Markdown).OptionalText(LongText.Most);
        }
    }
}
