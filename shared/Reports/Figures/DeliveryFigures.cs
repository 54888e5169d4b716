namespace ImpactTracker.Reports.Figures;

/// <summary>What became of the messages of settled distributions that activities of the report come from. Opens are not counted: they do not prove that anybody read.</summary>
/// <param name="Distributions">How many distributions.</param>
/// <param name="Sent">Messages that the mail provider took.</param>
/// <param name="Delivered">The receiving host has it.</param>
/// <param name="Bounced">The receiving host refused it.</param>
/// <param name="Dropped">The provider did not try.</param>
/// <param name="Unconfirmed">Sent, and nothing was heard since.</param>
public sealed record DeliveryFigures(int Distributions, int Sent, int Delivered, int Bounced, int Dropped, int Unconfirmed);
