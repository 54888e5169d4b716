namespace ImpactTracker.Privacy;

/// <summary>How far an erasure has come.</summary>
public enum ErasureState
{
    /// <summary>It is not complete, and <see cref="Erasure.WaitsFor"/> says why; it goes on by itself.</summary>
    Open,

    /// <summary>Nothing about the person is left but the suppression and counts.</summary>
    Done,
}
