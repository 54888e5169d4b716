using ImpactTracker.Distributions;
using ImpactTracker.Functions.Pages.Forms;

namespace ImpactTracker.Functions.Pages.Briefs;

/// <summary>The last page before a brief is sent: exactly who gets it and who does not.</summary>
/// <param name="Form">Carries what was chosen, and what was shown.</param>
/// <param name="Plan">What would be scheduled.</param>
/// <param name="Forecast">Who gets it.</param>
/// <param name="Mail">Subject, sender and attachment.</param>
public sealed record CheckModel(PageForm Form, DistributionPlan Plan, AudienceForecast Forecast, MailPreview Mail);
