namespace ImpactTracker.Functions.Pages.Awards;

/// <summary>A place in the grid that stands for the map of English Local Enterprise Partnerships.</summary>
/// <param name="Organisation">The id of the organisation, as in the samples.</param>
/// <param name="Label">What stands on the tile.</param>
/// <param name="Column">From the west, from 0.</param>
/// <param name="Row">From the north, from 0.</param>
public sealed record LepTile(string Organisation, string Label, int Column, int Row)
{
    /// <summary>How wide the grid is.</summary>
    public const int Columns = 7;

    /// <summary>How high the grid is.</summary>
    public const int Rows = 9;

    /// <summary>The 38 partnerships of 2017 to 2024, each near where it lies.</summary>
    public static IReadOnlyList<LepTile> All { get; } =
    [
        new("cumbria-lep", "Cumb", 2, 0), new("north-east-lep", "N East", 3, 0),
        new("lancashire-lep", "Lancs", 2, 1), new("tees-valley-lep", "Tees", 3, 1),
        new("liverpool-city-region-lep", "Livpl", 1, 2), new("greater-manchester-lep", "Manch", 2, 2), new("leeds-city-region-lep", "Leeds", 3, 2),
        new("york-north-yorkshire-and-east-riding-lep", "York", 4, 2), new("humber-lep", "Humb", 5, 2),
        new("cheshire-and-warrington-lep", "Chesh", 1, 3), new("stoke-on-trent-and-staffordshire-lep", "Staffs", 2, 3),
        new("sheffield-city-region-lep", "Sheff", 3, 3), new("derby-derbyshire-nottingham-and-nottinghamshire-lep", "D2N2", 4, 3),
        new("greater-lincolnshire-lep", "Lincs", 5, 3),
        new("the-marches-lep", "March", 1, 4), new("black-country-lep", "Black", 2, 4), new("greater-birmingham-and-solihull-lep", "Birm", 3, 4),
        new("leicester-and-leicestershire-lep", "Leics", 4, 4), new("greater-cambridge-and-greater-peterborough-lep", "Camb", 5, 4),
        new("new-anglia-lep", "Anglia", 6, 4),
        new("worcestershire-lep", "Worcs", 2, 5), new("coventry-and-warwickshire-lep", "Cov", 3, 5), new("south-east-midlands-lep", "SEM", 4, 5),
        new("hertfordshire-lep", "Herts", 5, 5),
        new("gloucestershire-lep", "Glos", 2, 6), new("oxfordshire-lep", "Oxon", 3, 6), new("buckinghamshire-thames-valley-lep", "Bucks", 4, 6),
        new("london-lep", "London", 5, 6), new("south-east-lep", "S East", 6, 6),
        new("west-of-england-lep", "W Eng", 1, 7), new("swindon-and-wiltshire-lep", "Wilts", 2, 7), new("thames-valley-berkshire-lep", "Berks", 3, 7),
        new("enterprise-m3-lep", "M3", 4, 7), new("coast-to-capital-lep", "Coast", 5, 7),
        new("cornwall-and-isles-of-scilly-lep", "Cornw", 0, 8), new("heart-of-the-south-west-lep", "HotSW", 1, 8), new("dorset-lep", "Dorset", 2, 8),
        new("solent-lep", "Solent", 3, 8),
    ];

    /// <summary>The tile of an organisation, or null.</summary>
    public static LepTile? Of(string organisation) => All.FirstOrDefault(tile => tile.Organisation == organisation);
}
