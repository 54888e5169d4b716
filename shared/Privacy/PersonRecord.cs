using ImpactTracker.Audit;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Privacy;

/// <summary>Everything that is held about one person, as it is handed to them (UK GDPR article 15).</summary>
/// <param name="Id">The person's id: the keyed hash of their address.</param>
/// <param name="At">When it was put together, UTC.</param>
/// <param name="Stakeholder">The entry, with its lawful basis and source; null when there is none.</param>
/// <param name="Organisation">The organisation of the entry; null when it is not in the register.</param>
/// <param name="Lists">The lists that they are on.</param>
/// <param name="Deliveries">What was sent to them.</param>
/// <param name="ReportLinks">Links to reports that were sent to them.</param>
/// <param name="Schedules">Schedules whose reports are sent to them.</param>
/// <param name="Suppressions">What must not be mailed to them, and why.</param>
/// <param name="MailEvents">Events of the mail provider that are not merged yet or could not be, as they came.</param>
/// <param name="Audit">What was done for or to them before.</param>
/// <param name="Erasure">That they were erased, or are being erased.</param>
/// <param name="HeldElsewhere">Who else holds something on our behalf.</param>
public sealed record PersonRecord(
    string Id, DateTimeOffset At, Stakeholder? Stakeholder, Organisation? Organisation, IReadOnlyList<PersonList> Lists, IReadOnlyList<PersonDelivery> Deliveries,
    IReadOnlyList<PersonLink> ReportLinks, IReadOnlyList<string> Schedules, IReadOnlyList<Suppression> Suppressions, IReadOnlyList<string> MailEvents, IReadOnlyList<AuditEntry> Audit, Erasure? Erasure, IReadOnlyList<string> HeldElsewhere);
