using System.Collections.Immutable;

namespace Entente;

/// <summary>Who publishes articles, and who owns it: what a reader must know to weigh a report.</summary>
/// <param name="Name">Its usual name, such as <c>KCNA</c>.</param>
/// <param name="Ownership">In whose hands it is.</param>
public sealed record Outlet(string Name, OutletOwnership Ownership)
{
    /// <summary>Other names under which articles come: written out, older ones, and the host of its web site.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Alpha-3 code of the state it is published from; null for international ones.</summary>
    public string? Country { get; init; }

    /// <summary>BCP 47 tag of its main language; null when not known.</summary>
    public string? Language { get; init; }
}

/// <summary>In whose hands an outlet is. The numbers are stored: they only grow.</summary>
public enum OutletOwnership
{
    /// <summary>Nothing is known.</summary>
    Unknown = 0,
    /// <summary>A state or a body of it owns and directs it: KCNA, Xinhua, TASS, RFE/RL.</summary>
    State = 1,
    /// <summary>A political party or movement: Rodong Sinmun, People's Daily.</summary>
    Party = 2,
    /// <summary>A public corporation whose charter keeps the government from directing it: BBC, NHK, ARD.</summary>
    Public = 3,
    /// <summary>A company, a cooperative of newspapers or a foundation: Reuters, AP, Kyodo.</summary>
    Private = 4,
    /// <summary>An organisation of states: UN News, NATO.</summary>
    Intergovernmental = 5,
}
