namespace ImpactTracker.Tests.Browser.Walks;

/// <summary>What becomes of a form that was opened in two tabs, when it is sent from the second after the first.</summary>
internal enum SecondTab
{
    /// <summary>It changes a record: the person is told that somebody changed it meanwhile, and nothing happens.</summary>
    Told,

    /// <summary>What it does is done already, whoever asked first: nothing happens, and the answer is that it is done or why not.</summary>
    Done,

    /// <summary>It makes a record, or mails something, of its own: whoever sends two forms wants two.</summary>
    Another,

    /// <summary>It only asks: nothing is stored, and a page that was open for long may ask as well.</summary>
    Asks,
}
