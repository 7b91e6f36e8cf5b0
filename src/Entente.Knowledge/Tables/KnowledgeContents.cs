using System.Collections.Immutable;
using Entente.Knowledge.Actors;
using Entente.Knowledge.Aliases;
using Entente.Knowledge.Offices;
using Entente.Knowledge.Treaties;

namespace Entente.Knowledge.Tables;

/// <summary>What the files of a knowledge folder come to: all that a knowledge base answers from, but for the places.</summary>
/// <param name="Actors">Actors by id.</param>
/// <param name="Offices">Offices by id.</param>
/// <param name="Names">All surface forms.</param>
/// <param name="Forms">Names and adjectives of states, and the words of bodies that every state has, by id.</param>
/// <param name="Outlets">Who publishes.</param>
/// <param name="Treaties">Treaties by id.</param>
internal sealed record KnowledgeContents(
    Dictionary<string, KnownActor> Actors,
    Dictionary<string, KnownOffice> Offices,
    NameIndex Names,
    Dictionary<string, List<string>> Forms,
    ImmutableArray<Outlet> Outlets,
    Dictionary<string, KnownTreaty> Treaties);
